// Two minutes for an item: t or its button starts and stops it. When they are over it turns amber and counts on; it never interrupts.
document.documentElement.classList.add("timed");
const running = new Map();
const told = seconds => (seconds < 0 ? "+" : "") + Math.floor(Math.abs(seconds) / 60) + ":" + String(Math.abs(seconds) % 60).padStart(2, "0");
const stop = timer => {
  clearInterval(running.get(timer));
  running.delete(timer);
  timer.setAttribute("aria-pressed", "false");
};
const start = timer => {
  const left = Number(timer.dataset.left ?? timer.dataset.timer);
  const end = Date.now() + left * 1000;
  [...running.keys()].forEach(stop);
  timer.setAttribute("aria-pressed", "true");
  running.set(timer, setInterval(() => {
    const seconds = Math.round((end - Date.now()) / 1000);
    timer.dataset.left = seconds;
    timer.textContent = told(seconds);
    timer.classList.toggle("over", seconds < 0);
  }, 250));
};
const toggle = timer => running.has(timer) ? stop(timer) : start(timer);
document.addEventListener("click", event => {
  const timer = event.target.closest("button[data-timer]");
  if (timer) toggle(timer);
});
document.addEventListener("keydown", event => {
  if (event.key !== "t" || event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select, dialog, [contenteditable], [role=slider]")) return;
  const timer = document.activeElement?.closest("[data-item]")?.querySelector("button[data-timer]")
    ?? [...running.keys()][0] ?? document.querySelector("button[data-timer]");
  if (timer) toggle(timer);
});
