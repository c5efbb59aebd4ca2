// Moves through the screens of a review by keys, Esc leaves; counts the minutes left; tells the server of each minute spent, from the
// screen of whoever started the meeting and only while it is seen.
const bar = document.querySelector(".present-bar");
const link = { next: bar.querySelector("a[rel=next]"), previous: bar.querySelector("a[rel=prev]"), leave: bar.querySelector("[data-leave]") };
const moves = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous", Escape: "leave" };
document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select, dialog, [contenteditable], [role=slider]")) return;
  if (event.key === " " && event.target.closest("button, a, summary")) return;
  if (!moves[event.key]) return;
  event.preventDefault();
  link[moves[event.key]]?.click();
});
const left = bar.querySelector(".left");
const started = Number(bar.dataset.started);
const ahead = Date.now() - Number(bar.dataset.now);
const count = () => {
  const minutes = bar.dataset.planned - Math.floor((Date.now() - ahead - started) / 60000);
  left.textContent = (minutes < 0 ? bar.dataset.over : bar.dataset.left).replace("{n}", Math.abs(minutes));
  left.classList.toggle("over", minutes < 0);
};
if (started > 0) {
  count();
  setInterval(count, 5000);
}
const tick = document.getElementById("tick");
if (tick) {
  // The time spent counts across screens: each of them goes on where the one before stopped.
  let seconds = Number(sessionStorage.getItem("tick:" + tick.action) ?? 0);
  setInterval(() => {
    if (document.hidden) return;
    seconds += 5;
    if (seconds >= 60) {
      fetch(tick.action, { method: "POST", credentials: "same-origin", body: new URLSearchParams(new FormData(tick)) }).catch(() => {});
      seconds -= 60;
    }
    sessionStorage.setItem("tick:" + tick.action, seconds);
  }, 5000);
}
