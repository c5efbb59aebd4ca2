// A cursor in each chart of class "with-cursor", moved by pointer or arrow keys and announced through the chart's <output>.
// The points are the rows of the chart's own table: data-x (0 to 100) on the row, the sentence is made of its cells.
for (const chart of document.querySelectorAll(".chart.with-cursor")) {
  const view = chart.querySelector(".field-of-view");
  const says = chart.querySelector("output");
  const rows = [...chart.querySelectorAll("details.data tr[data-x]")];
  if (!view || !says || rows.length === 0) continue;
  const line = document.createElement("i");
  line.className = "cursor";
  line.hidden = true;
  view.append(line);
  view.tabIndex = 0;
  view.setAttribute("role", "slider");
  view.setAttribute("aria-label", chart.querySelector("figcaption b").textContent);
  view.setAttribute("aria-valuemin", "0");
  view.setAttribute("aria-valuemax", String(rows.length - 1));
  let at = rows.length - 1;
  view.setAttribute("aria-valuenow", String(at));
  const show = () => {
    const row = rows[at];
    const text = [...row.cells].map(cell => cell.textContent.trim()).join("  ");
    line.hidden = false;
    line.style.left = row.dataset.x + "%";
    says.textContent = text;
    view.setAttribute("aria-valuenow", String(at));
    view.setAttribute("aria-valuetext", text);
  };
  view.addEventListener("pointermove", event => {
    const box = view.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * 100;
    at = rows.reduce((best, row, i) => Math.abs(row.dataset.x - x) < Math.abs(rows[best].dataset.x - x) ? i : best, 0);
    show();
  });
  view.addEventListener("pointerleave", () => { line.hidden = true; });
  view.addEventListener("keydown", event => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7, Home: -rows.length, End: rows.length }[event.key];
    if (!step) return;
    event.preventDefault();
    at = Math.max(0, Math.min(rows.length - 1, at + step));
    show();
  });
}
