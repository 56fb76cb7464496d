// Draws the hours of the day; the same figures stand in the table below the chart.
const canvas = document.getElementById("hours");
if (canvas && window.Chart) {
  const css = getComputedStyle(document.documentElement);
  const colour = name => css.getPropertyValue(name).trim();
  const hours = JSON.parse(document.getElementById("hours-data").textContent);
  const thousands = value => value === 0 ? "0" : `${(value / 1000).toLocaleString("id-ID")} rb`;
  Chart.defaults.font.family = css.getPropertyValue("--font");
  Chart.defaults.color = colour("--ink-2");
  new Chart(canvas, {
    data: {
      labels: hours.map(hour => hour.label),
      datasets: [
        { type: "bar", label: canvas.dataset.today, data: hours.map(hour => hour.amount),
          backgroundColor: colour("--primary"), borderRadius: 4, maxBarThickness: 34, order: 2,
          pointStyle: "rect" },
        { type: "line", label: canvas.dataset.lastWeek, data: hours.map(hour => hour.lastWeek),
          borderColor: colour("--accent"), backgroundColor: colour("--accent"), borderWidth: 2,
          pointRadius: 0, order: 1, pointStyle: "line" },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        legend: { position: "bottom", reverse: true, labels: { usePointStyle: true, boxHeight: 8 } },
        tooltip: { callbacks: { label: item => ` ${item.dataset.label}: Rp${item.raw.toLocaleString("id-ID")}` } },
      },
      scales: {
        x: { grid: { display: false } },
        y: { beginAtZero: true, border: { display: false }, grid: { color: colour("--line") },
             ticks: { maxTicksLimit: 5, callback: thousands } },
      },
    },
  });
}

// A new outlet or date is fetched at once; without scripts there is a button.
document.querySelectorAll("form[data-at-once]").forEach(form => {
  form.addEventListener("change", () => form.submit());
  form.querySelectorAll(".without-script").forEach(button => button.hidden = true);
});
