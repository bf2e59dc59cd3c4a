// @ts-check
// Keys, highlighting, dropping of files. Every page works without this.

/** @returns {HTMLElement[]} what j and k walk through */
const items = () =>
  /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-item]")]).filter((each) => each.getClientRects().length > 0);

/** @type {HTMLElement | null} */
let current = null;

/** @param {HTMLElement} item @param {boolean} [move] */
function choose(item, move = true) {
  current?.classList.remove("current");
  document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
  current = item;
  item.classList.add("current");
  if (move) {
    item.scrollIntoView({ block: "nearest" });
    if (item.tabIndex === -1) item.focus({ preventScroll: true });
  }
  const finding = item.dataset.f;
  if (finding) {
    const marked = document.querySelectorAll(`.text [data-all~="${CSS.escape(finding)}"]`);
    marked.forEach((each) => each.classList.add("lit"));
    if (move) marked[0]?.scrollIntoView({ block: "center" });
  }
}

/** @param {number} step */
function walk(step) {
  const all = items();
  if (all.length === 0) return;
  const at = current ? all.indexOf(current) : step > 0 ? -1 : all.length;
  choose(all[Math.max(0, Math.min(all.length - 1, at + step))]);
}

/** @param {KeyboardEvent} event */
function isTyping(event) {
  const target = event.target;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event)) {
    if (event.key === "Escape") /** @type {HTMLElement} */ (event.target).blur();
    return;
  }
  switch (event.key) {
    case "j": walk(1); break;
    case "k": walk(-1); break;
    case "o": /** @type {HTMLElement | null} */ (current?.querySelector("[data-open]") ?? null)?.click(); break;
    case "a":
    case "r": /** @type {HTMLElement | null} */ (current?.querySelector(`[data-key="${event.key}"]`) ?? null)?.click(); break;
    case "/": event.preventDefault(); document.getElementById("q")?.focus(); break;
    case "?": location.assign("/keys"); break;
    default: return;
  }
});

// A click on marked words shows their finding; hovering lights both up.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest(".text a[data-f]") : null;
  if (link instanceof HTMLElement) {
    const note = document.getElementById(`f${link.dataset.f}`);
    if (note) choose(note, false);
  }
});
const target = location.hash.startsWith("#f") ? document.getElementById(location.hash.slice(1)) : null;
if (target?.matches("[data-item]")) choose(target, false);

// What a bar, a number or an arrow stands for is written beneath when it is pointed at or stepped to.
document.querySelectorAll("[data-plot]").forEach((plot) => {
  const value = plot.nextElementSibling;
  if (!(value instanceof HTMLElement) || value.dataset.value === undefined) return;
  const hint = value.textContent;
  /** @param {Event} event */
  const show = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[aria-label]") : null;
    value.textContent = link?.getAttribute("aria-label") ?? hint;
    value.classList.toggle("pointed", link !== null);
  };
  plot.addEventListener("pointerover", show);
  plot.addEventListener("focusin", show);
  plot.addEventListener("pointerleave", () => show(new Event("away")));
  plot.addEventListener("keydown", (event) => {
    const next = event instanceof KeyboardEvent ? beside(plot, event.key) : null;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
});

/** The nearest link of a plot to the side that an arrow key points to.
 * @param {Element} plot @param {string} key @returns {HTMLElement | SVGElement | null} */
function beside(plot, key) {
  const side = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const from = document.activeElement?.closest("a[aria-label]");
  if (!side || !from) return null;
  /** @param {Element} each */
  const centre = (each) => {
    const box = each.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const [x, y] = centre(from);
  let best = null;
  let least = Infinity;
  plot.querySelectorAll("a[aria-label]").forEach((each) => {
    const [dx, dy] = [centre(each)[0] - x, centre(each)[1] - y];
    const ahead = dx * side[0] + dy * side[1];
    const aside = Math.abs(dx * side[1]) + Math.abs(dy * side[0]);
    if (each !== from && ahead > 1 && ahead + 12 * aside < least) {
      least = ahead + 12 * aside;
      best = each;
    }
  });
  return best;
}

// Files dropped on the form are read at once.
document.querySelectorAll("form[data-drop]").forEach((form) => {
  const input = form.querySelector("input[type=file]");
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement)) return;
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
});

// How far a reading is.
const job = document.querySelector("[data-job]");
if (job instanceof HTMLElement) {
  const poll = async () => {
    const answer = await fetch(`/read/${job.dataset.job}/state`, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const state = await answer.json();
    const bar = job.querySelector("progress");
    if (bar) { bar.max = state.all; bar.value = state.done; }
    const words = job.querySelector("[data-words]");
    if (words) words.textContent = state.words;
    if (state.finished) location.reload(); else setTimeout(poll, 700);
  };
  setTimeout(poll, 400);
}

// The day of a state of play: one control, sent when it rests.
document.querySelectorAll("input[data-submit]").forEach((input) => {
  input.addEventListener("change", () => /** @type {HTMLInputElement} */ (input).form?.requestSubmit());
});
