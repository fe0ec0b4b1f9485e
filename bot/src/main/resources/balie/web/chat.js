// The chat: what is said goes out without leaving the page, and what is said to it arrives by
// server-sent events. The page never shows anything of its own making, so that a reload, a second
// tab and a lost connection show the same.

const chat = document.getElementById("chat");
const log = document.getElementById("log");
const status = document.getElementById("status");
const statusText = document.getElementById("status-text");
const composer = document.getElementById("composer");
const box = document.getElementById("text");
const says = chat.dataset;
const DRAFT = "balie-draft" + says.events;
const PATIENCE = 350;
const LONG = 8000;

let mark = says.mark;
let source;
let waiting = [];
/** Whether one's own message is on its way, and its answer is to be seen. */
let following = false;

// What arrives

function part(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content.firstElementChild;
}

function isAtTheEnd() {
  const page = document.scrollingElement;
  return page.scrollHeight - page.scrollTop - page.clientHeight < 160;
}

function show(markup) {
  const arrived = part(markup);
  if (!arrived || document.getElementById(arrived.id)) return;
  const follow = following || isAtTheEnd();
  document.getElementById("welcome")?.remove();
  const card = arrived.dataset.card;
  const before =
    card && [...log.querySelectorAll("[data-card]")].find((each) => each.dataset.card === card);
  // An earlier state of a card may be told later: where it stood, the later one stays.
  if (before && Number(before.id.slice(1)) > Number(arrived.id.slice(1))) return;
  arrived.classList.add("arrives");
  if (before) before.replaceWith(arrived);
  else log.append(arrived);
  if (follow) reveal(arrived);
}

function reveal(arrived) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = arrived.getBoundingClientRect().top;
  const room = innerHeight - composer.offsetHeight;
  // An answer longer than the window is read from its beginning.
  if (arrived.offsetHeight > room - 120) {
    scrollBy({ top: top - 90, behavior: calm ? "auto" : "smooth" });
  } else {
    scrollTo({ top: document.scrollingElement.scrollHeight, behavior: calm ? "auto" : "smooth" });
  }
}

function settle() {
  waiting.forEach(clearTimeout);
  waiting = [];
  status.hidden = true;
  status.classList.remove("trouble");
}

function tell(text, trouble) {
  status.classList.toggle("trouble", Boolean(trouble));
  statusText.textContent = text;
  status.hidden = false;
  if (isAtTheEnd()) scrollTo({ top: document.scrollingElement.scrollHeight });
}

function expect() {
  settle();
  waiting = [
    setTimeout(() => tell(says.working), PATIENCE),
    setTimeout(() => tell(says.stillWorking), LONG),
  ];
}

function judged(data) {
  const [answered, given] = data.split(" ");
  for (const button of log.querySelectorAll(".feedback button")) {
    const [, of, verdict] = button.value.split(" ");
    if (of !== answered) continue;
    button.setAttribute("aria-pressed", String(verdict === given));
    const group = button.parentElement;
    let thanks = group.querySelector(".thanks");
    if (!thanks) {
      thanks = document.createElement("span");
      thanks.className = "thanks";
      group.append(thanks);
    }
    thanks.textContent = given === "helped" ? says.notedHelped : says.noted;
  }
}

function connect() {
  source?.close();
  source = new EventSource(says.events + "?after=" + encodeURIComponent(mark));
  const read = (event) => {
    mark = event.lastEventId || mark;
  };
  source.addEventListener("heard", (event) => {
    read(event);
    show(event.data);
    if (part(event.data)) expect();
  });
  source.addEventListener("told", (event) => {
    read(event);
    settle();
    show(event.data);
    following = false;
  });
  source.addEventListener("verdict", (event) => {
    read(event);
    judged(event.data);
  });
  source.addEventListener("open", () => {
    if (statusText.textContent === says.reconnecting) settle();
  });
  source.addEventListener("error", () => {
    tell(says.reconnecting, true);
    // The browser tries again by itself, unless the answer was no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
  });
}

// A page that nobody looks at gives its connection back: a browser has few of them.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) source?.close();
  else connect();
});

// What is said

function name() {
  return crypto.randomUUID?.() ?? String(Date.now()) + "-" + String(Math.random()).slice(2);
}

/** Where a form goes to; its property of that name may be a button of it. */
const target = (form) => form.getAttribute("action") ?? "";

/** What became of a form: "sent", "ended" with the session, or "lost" on the way. */
async function send(action, fields) {
  fields.set("event", name());
  try {
    const answer = await fetch(action, {
      method: "POST",
      headers: { "X-Balie": "1" },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) return "ended";
    return answer.ok ? "sent" : "lost";
  } catch {
    return "lost";
  }
}

async function say(form, pressed) {
  const fields = new FormData(form, pressed);
  following = !pressed?.value?.startsWith("feedback");
  const text = form === composer ? box.value : "";
  if (form === composer) {
    if (!text.trim()) return;
    box.value = "";
    grow();
  }
  const became = await send(target(form), fields);
  if (became === "sent") {
    sessionStorage.removeItem(DRAFT);
    return;
  }
  if (text && !box.value) {
    box.value = text;
    keep();
    grow();
  }
  tell(became === "ended" ? says.ended : says.notSent, true);
}

document.addEventListener("submit", (event) => {
  if (!target(event.target).endsWith("/say")) return;
  event.preventDefault();
  say(event.target, event.submitter);
});

box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

// A text that was not sent yet survives a reload and a sign-in.

function keep() {
  sessionStorage.setItem(DRAFT, box.value);
}

function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  box.style.height = "auto";
  box.style.height = box.scrollHeight + "px";
}

box.addEventListener("input", () => {
  keep();
  grow();
});

box.value = box.value || sessionStorage.getItem(DRAFT) || "";
grow();
if (!status.hidden) expect();
connect();
scrollTo(0, document.scrollingElement.scrollHeight);
if (matchMedia("(hover: hover)").matches) box.focus({ preventScroll: true });
