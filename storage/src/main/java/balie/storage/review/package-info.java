/// What a service is reviewed by: wishes for other agreements ([ChangeRequest]), measures after a
/// missed target ([Measure]), closed months ([Closing]), and the rehearsals of the golden questions
/// ([GoldenRun]). What a review finds and who hears of it is decided in the bot's `review`.
@NullMarked
package balie.storage.review;

import org.jspecify.annotations.NullMarked;
