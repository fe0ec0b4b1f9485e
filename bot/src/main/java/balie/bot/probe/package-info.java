/// Asking services whether they are there: pages, ports and names, over the network.
///
/// Start reading at [Prober]. Which addresses may be asked is [Guard]'s: it looks at the very
/// address that is connected to, so that neither a redirect nor a name that changes gets past it.
/// When what is asked, and what an answer means for a service, is `bot.measure`'s.
@NullMarked
package balie.bot.probe;

import org.jspecify.annotations.NullMarked;
