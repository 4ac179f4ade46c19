/** One stylesheet for screen and A4; four colours that survive greyscale. */
export const REPORT_STYLE = `
:root{--ink:#1a1f24;--ink2:#495159;--rule:#d9dde1;--rule2:#8b939a;--wash:#f4f6f7;--navy:#12436d;--pale:#dbe4ec;--plum:#801650;--plum-t:#f6e9f0;--orange:#f46a25}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:24px 32px 48px;color:var(--ink);background:#fff;font:14px/20px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
h1{font-size:28px;line-height:34px;margin:0 0 4px;letter-spacing:-.015em;max-width:40em}
h2{font-size:18px;line-height:24px;margin:0}h3{font-size:14px;margin:0}
p{margin:2px 0 0}.sub,.lede{color:var(--ink2)}.sub{font-size:13px;line-height:18px;max-width:112ch}
section{border-top:2px solid var(--ink);padding-top:12px;margin-top:32px}
.stats{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));margin:20px 0 0;border-top:1px solid var(--rule2);border-bottom:1px solid var(--rule)}
.stats div{padding:10px 16px 10px 0}.stats dt{color:var(--ink2);font-size:13px}.stats dd{margin:0;font-size:12px;line-height:16px;color:var(--ink2)}
.stats b{display:block;font-size:26px;line-height:34px;color:var(--ink)}.stats small{font-size:14px;font-weight:400}
.two{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:40px;margin-top:12px}
svg{display:block;max-width:100%;height:auto}svg text{font:12px/1 inherit;font-family:inherit;fill:var(--ink)}svg .t2{fill:var(--ink2)}
table{border-collapse:collapse;width:100%;margin-top:8px}
th,td{text-align:left;font-weight:400;padding:4px 10px 4px 0;border-bottom:1px solid var(--rule);vertical-align:middle;font-size:13px;line-height:17px}
thead th{color:var(--ink2);font-size:12px;line-height:15px;vertical-align:bottom;border-bottom:1px solid var(--rule2)}
.r{text-align:right;white-space:nowrap}thead .r{white-space:normal}.hot td,.hot th{background:var(--plum-t)}.hot th{box-shadow:-4px 0 0 var(--plum)}
.look{list-style:none;margin:8px 0;padding:0}.look li{display:grid;grid-template-columns:64px 1fr;border-bottom:1px solid var(--rule);padding:7px 0}.look li>b{font-size:17px;overflow-wrap:anywhere}
.look span span{display:block;color:var(--ink2);font-size:12px;line-height:16px}
.small{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:16px 20px;margin-top:12px}.small h3{font-size:12px;line-height:16px;font-weight:700}
.wide{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:24px 40px;margin-top:12px}
.bar{display:flex;height:14px;width:220px;margin:1px 0;font-size:10px;line-height:14px;text-align:center}.bar i{font-style:normal;overflow:hidden;white-space:nowrap;min-width:0;border-right:1px solid #fff;background:var(--pale)}
.bar .k{background:var(--navy);color:#fff;font-weight:700}.bar .d{background:#fff;outline:1px dashed var(--rule2);outline-offset:-1px}
.bar .a{background:repeating-linear-gradient(135deg,var(--plum) 0 2px,#e9c9da 2px 5px);color:var(--ink)}.bar .o{background:none;outline:1px solid var(--rule);outline-offset:-1px}
.note{font-size:12px;line-height:17px;color:var(--ink2);margin-top:8px;max-width:120ch}
@page{size:A4 landscape;margin:10mm}
.map{margin:0}.short{width:auto;min-width:min(100%,420px)}.short td,.short th{padding-right:24px}
@media screen and (max-width:800px){body{padding:16px}h1{font-size:22px;line-height:28px}.stats{grid-template-columns:repeat(auto-fit,minmax(145px,1fr))}.two{display:block}.two h3{margin-top:16px}.scroll{overflow-x:auto}.scroll table{min-width:860px}.map svg{width:640px;max-width:none}
tbody th{position:sticky;left:0;background:#fff;z-index:1}.hot th{background:var(--plum-t);box-shadow:none}.scroll .short{min-width:0}}
@media print{body{padding:0;max-width:none;zoom:.78}section{margin-top:18px}.two{display:block}.look{columns:2;column-gap:40px}.sub{break-after:avoid}.scroll:has(>.short){columns:2;column-gap:40px}.short{width:100%}tr,li,figure,.small>*,.wide>*{break-inside:avoid}h2,h3{break-after:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`
