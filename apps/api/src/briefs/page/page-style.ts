import { Html } from './html.ts'

/** One sheet of A4 on paper, a column on a telephone; black on white where it is printed. */
export const pageStyle = new Html(`
:root{--ink:#111;--quiet:#555;--rule:#999;--paper:#fff;--bad:#b34700;--good:#12436d}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eee;--quiet:#b5b5b5;--rule:#777;--paper:#111;--bad:#ff9b57;--good:#8fc4f2}}
@page{size:A4;margin:9mm 14mm}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);color:var(--ink)}
body{font:8.8pt/11.4pt system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;width:182mm;margin:0 auto;font-variant-numeric:tabular-nums lining-nums}
a{color:inherit}
ol,ul{list-style:none}
.screen{display:flex;flex-wrap:wrap;gap:4px 18px;padding:12px 0;font-size:14px;line-height:24px}
.screen a{display:inline-block;min-height:24px}
.mast{display:flex;justify-content:space-between;gap:12pt;border-bottom:1.2pt solid var(--ink);padding-bottom:4pt}
.mast b{font-size:11pt}.mast p:last-child{text-align:right}.nowrap{white-space:nowrap}
.tag{border:.7pt solid var(--ink);padding:0 4pt;font-size:7pt;font-weight:700;letter-spacing:.04em;text-transform:uppercase;white-space:nowrap}
h1{font-size:15pt;line-height:18.5pt;letter-spacing:-.01em;margin:6pt 0;text-wrap:balance}
h2{font-size:9pt;line-height:12pt;border-top:.8pt solid var(--ink);padding-top:3pt;margin-bottom:2pt}
h3{font-size:8pt;line-height:11pt;margin-top:4pt}
sup{font-size:6.3pt;line-height:0}
sup a{text-decoration:none;padding:0 1pt}
.two{display:grid;grid-template-columns:112mm 1fr;gap:8mm}
.line{display:grid;grid-template-columns:11pt 1fr;gap:5pt;padding:1.6pt 0;break-inside:avoid}
.line svg{width:10pt;height:10pt;margin-top:1pt}
.WORSE svg{color:var(--bad)}.BETTER svg{color:var(--good)}.CALM svg,.PLAIN svg{color:var(--quiet)}
.small{display:block;font-size:7.4pt;line-height:9.4pt;color:var(--quiet)}
.plain li{font-size:7.9pt;line-height:10pt;padding-left:8pt;text-indent:-8pt}
.plain li::before{content:"– "}
section{margin-top:6pt}
.two section{margin-top:0}
.next{margin-top:6pt}
table{width:100%;border-collapse:collapse;font-size:7.9pt;line-height:10pt}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:1.6pt 6pt 1.6pt 0;border-bottom:.4pt solid var(--rule)}
thead th{font-size:7.2pt;color:var(--quiet);border-color:var(--ink)}
tbody th b{font-weight:600}
td:last-child,th:last-child{padding-right:0}
.late{font-weight:700;color:var(--bad)}
.numbers{font-size:7.8pt;line-height:9.8pt}.numbers th:nth-child(1){width:42mm}.numbers th:nth-child(2){width:36mm}.numbers th:nth-child(3){width:26mm}.numbers th:nth-child(5){width:37mm}.numbers .small{font-size:7pt;line-height:9pt}
.bar{display:block;width:100%;max-width:34mm;height:6pt}
.tick{white-space:nowrap}
.box{display:inline-block;width:7pt;height:7pt;border:.7pt solid var(--ink);margin:0 3pt -.5pt 0}
.box+span{margin-right:6pt}
.sign{display:flex;gap:5pt;margin-top:8pt;font-size:8pt}
.sign i{flex:1;border-bottom:.5pt solid var(--ink)}
.sign i:last-child{flex:0 0 32mm}
.notes{columns:2;column-gap:7mm;font-size:6.2pt;line-height:7.7pt}
.notes li{display:flex;gap:4pt;break-inside:avoid}
.notes li>span:first-child{min-width:9pt}
.end{border-top:.4pt solid var(--rule);margin-top:5pt;padding-top:3pt;font-size:6.6pt;line-height:8.6pt;display:flex;justify-content:space-between;gap:10mm}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--rule);padding:8px;font:13px/18px ui-monospace,monospace;margin:4px 0}
.queries{font-size:15px;line-height:22px}
.queries li{padding:10px 0;scroll-margin-top:8px}
@media print{.dense{zoom:.85;width:214mm}.dense .two{grid-template-columns:132mm 1fr}.denser{zoom:.72;width:252mm}.denser .two{grid-template-columns:156mm 1fr}.screen{display:none}a{text-decoration:none}:root{--bad:#000;--good:#000}.WORSE svg,.late{color:#000}}
@media screen{body{padding:0 0 32px}}
@media screen and (max-width:760px){body{width:auto;padding:0 16px 32px;font-size:16px;line-height:24px}.mast{flex-wrap:wrap}h1{font-size:24px;line-height:30px}h2,h3{font-size:17px;line-height:24px}.two{display:block}section,.two section{margin-top:20px}.line{grid-template-columns:20px 1fr}.line svg{width:18px;height:18px;margin-top:3px}.small,.plain li,.notes,.end{font-size:14px;line-height:20px}sup{font-size:12px}sup a{padding:6px}table,tbody,tr,th,td{display:block;border:0;padding:0;font-size:15px;line-height:22px}thead{display:none}tr{padding:8px 0;border-bottom:1px solid var(--rule)}.notes{columns:1}.end{display:block}.end span{display:block}.notes li>span:first-child{min-width:22px}.bar{max-width:200px;height:10px}.sign{display:none}}
`)
