// What every page does: menus close by themselves, and an article's text comes when it is opened.

/** Everything that was fetched once and stays. */
const opened = new WeakSet();

async function fill(details) {
  if (opened.has(details)) return;
  opened.add(details);
  try {
    const answer = await fetch(details.dataset.text, {
      headers: { Accept: "text/html" },
      redirect: "error",
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const text = details.querySelector(".prose");
    text.replaceChildren(...page.body.childNodes);
    cite(text, details.dataset.heading);
  } catch {
    // The link to the article's own page stays.
    opened.delete(details);
  }
}

/** Marks the part of an article that an answer comes from. */
function cite(text, heading) {
  if (!heading) return;
  const isHeading = (each) => /^H[1-6]$/.test(each.tagName);
  let each = [...text.children].find((one) => isHeading(one) && one.textContent.trim() === heading);
  if (!each) return;
  do {
    each.classList.add("cited");
    each = each.nextElementSibling;
  } while (each && !isHeading(each));
}

document.addEventListener(
  "toggle",
  (event) => {
    const details = event.target;
    if (details.open && details.dataset.text) fill(details);
  },
  true,
);

const menus = () => document.querySelectorAll("details.account[open], details.earlier[open]");

document.addEventListener("click", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
