// Searching narrows the page while one types; without this script the form asks the server.

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const box = document.querySelector(".search input");
const items = [...document.querySelectorAll("[data-find]")].map((item) => ({
  item,
  text: plain(item.dataset.find + " " + item.textContent),
}));

function narrow() {
  const words = plain(box.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { item, text } of items) {
    const holds = words.every((word) => text.includes(word));
    item.hidden = !holds;
    if (holds) found++;
    // What was found may stand in what is folded.
    const folded = item.querySelector(".all");
    if (folded && (words.length || folded.dataset.opened)) {
      folded.open = holds && words.length > 0;
      folded.dataset.opened = words.length ? "1" : "";
    }
  }
  // What is within something found stays, and a group without anything goes.
  for (const { item } of items) {
    if (!item.hidden) for (const inner of item.querySelectorAll("[data-find]")) inner.hidden = false;
  }
  for (const group of document.querySelectorAll(".group")) {
    group.hidden = !group.querySelector("[data-find]:not([hidden])");
  }
  for (const link of document.querySelectorAll(".contents a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    link.parentElement.hidden = !target || target.hidden;
  }
  const nothing = document.getElementById("nothing");
  if (nothing) nothing.hidden = found > 0;
}

if (box) {
  box.addEventListener("input", narrow);
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow();
  });
}

/** A link to a service shows all of it. */
function unfold() {
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = wanted?.querySelector(".all");
  if (folded) folded.open = true;
}

addEventListener("hashchange", unfold);
unfold();
