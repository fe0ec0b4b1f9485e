// Questions that what one types may become: a list above the box, by keyboard or by pointer.

const box = document.getElementById("text");
const list = document.getElementById("typing");
const told = document.getElementById("typing-told");
const composer = document.getElementById("composer");
const PAUSE = 180;
const MOST = 5;

let timer;
/** What was asked for last: an answer to anything else comes too late. */
let asked = "";
let active = -1;

const options = () => [...list.children];

function close() {
  clearTimeout(timer);
  asked = "";
  list.hidden = true;
  list.replaceChildren();
  point(-1);
  told.textContent = "";
}

function point(to) {
  active = to;
  options().forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
  if (to < 0) box.removeAttribute("aria-activedescendant");
  else box.setAttribute("aria-activedescendant", options()[to].id);
}

async function suggest() {
  const typed = box.value.trim();
  if (typed.length < 3 || typed.includes("\n")) return close();
  asked = typed;
  try {
    const answer = await fetch("/suggestions?typed=" + encodeURIComponent(typed), {
      redirect: "error",
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || asked !== typed) return;
    const found = [...page.querySelectorAll("li")].slice(0, MOST);
    found.forEach((option, i) => (option.id = "typing-" + i));
    list.replaceChildren(...found);
    list.hidden = found.length === 0;
    point(-1);
    told.textContent = found.length ? list.dataset.told.replace("{0}", found.length) : "";
  } catch {
    close();
  }
}

function take(option) {
  box.value = option.textContent;
  close();
  composer.requestSubmit();
}

box.addEventListener("input", () => {
  clearTimeout(timer);
  if (box.value.trim()) timer = setTimeout(suggest, PAUSE);
  else close();
});

// Before the box's own keys: Enter on a suggestion asks that.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.target !== box || event.isComposing) return;
    const all = options();
    if (event.key === "Escape" && all.length) close();
    else if (event.key === "ArrowDown" && all.length) point((active + 1) % all.length);
    else if (event.key === "ArrowUp" && all.length) point(active <= 0 ? all.length - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) take(all[active]);
    else {
      if (event.key === "Enter") close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

// A press that takes the focus from the box would close the list before it counts.
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("li");
  if (option) take(option);
});
box.addEventListener("blur", close);
composer.addEventListener("submit", close);
