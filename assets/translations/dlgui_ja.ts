<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AccuracyPanel</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy (share of digits right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationInspector</name>
    <message>
        <source>Initial values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with (outline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it learns digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationStage</name>
    <message>
        <source>{0} values a layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationToolbar</name>
    <message>
        <source>Untrained, or learning digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of the histograms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 … 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts of the histograms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the histograms are of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationsLab</name>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks that learn have batch norm before the activation, or no norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network cannot learn: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not go on: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Press Space to start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonInspector</name>
    <message>
        <source>varies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonLab</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged when all runs have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run agrees with {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study could not go on: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonStage</name>
    <message>
        <source>What the source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of digits right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy loss of each batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the runs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All curves in one picture, or a small picture for each run or pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits that the accuracy is measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on test digits or on training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the loss axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over about so many steps before each; the last point stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table tells the first step with so high an accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothing: {0} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContourMap</name>
    <message>
        <source>Contour map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {0}   y {1}   f {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContourPanel</name>
    <message>
        <source>Paths on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole map again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole paths at once, or a race step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>race</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>The step explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No racer is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has left the numbers: there is no step {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, step {1}: ({2}, {3}) → ({4}, {5})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python script (NumPy only) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as PNG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as SVG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole window as PNG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Facts of the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row to choose the racer that is explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>racer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign changes of y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 10⁻³ at step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save setting as TOML …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies and runs (*.toml *.dlrun)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lab has no setting that could be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOML (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs (*.dlrun)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramPanel</name>
    <message>
        <source>Histograms of the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∞ · NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat or dead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramSheet</name>
    <message>
        <source>{0} to {1}: {2} values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the loss axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that teach one thing each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapArrows</name>
    <message>
        <source>−∇f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−m̂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About dlgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MultiplesPanel</name>
    <message>
        <source>by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a point, not a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be {0} and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverTimePanel</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that is shown over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space: the layers are recorded while the network learns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverfittingLab</name>
    <message>
        <source>Overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with the IDX files of MNIST or Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: train {1}, test {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not go on: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the bundled digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathsInspector</name>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the racers walk over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log, sqrt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start somewhere on the map, at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many updates every racer makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all racers start; or click the map, or drag the ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint the heights, or draw lines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at 1, 2, 5, 10, … above the lowest point, or evenly spaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit as long on both axes: then gradients are at right angles to the contours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathsLab</name>
    <message>
        <source>Optimizer paths</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathsStage</name>
    <message>
        <source>After step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the axis of f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves, facts, or the chosen racer&apos;s step explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain this step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>gap {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotWidget</name>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole run again (or double-click the plot)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacePlayer</name>
    <message>
        <source>computing {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps/s · {1} s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaceTexts</name>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacerCard</name>
    <message>
        <source>Explain this racer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate this racer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this racer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts at once: the whole path is drawn anew ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacerList</name>
    <message>
        <source>Add a racer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another optimizer, or the same with other settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunInspector</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some settings take effect on restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other digits: a folder of IDX files …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>The runs and their figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row to follow its run, its sample to hide it (key H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first ≥ {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTableModel</name>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first ≥ {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to hide or show the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best test accuracy, at step {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Every run is kept here once it has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin as a ghost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its settings on stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only runs whose name, preset or settings have these letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Step {0}: train {1}, test {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Kept runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P pins a run as a ghost, F2 renames it, Return puts it on stage, Del removes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignalPanel</name>
    <message>
        <source>Signal strength by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward → std of the activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← backward: gradient RMS per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back at what was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest step again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportLink</name>
    <message>
        <source>1 step/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValuePanel</name>
    <message>
        <source>Value of f at each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f(x, y)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VaryEditor</name>
    <message>
        <source>What varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seeds each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With several, the mean is drawn with a band of one standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the named runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting that takes every one of these values, a run each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list as in &quot;0.01, 0.1&quot;, or a range as in &quot;logspace 1e-4 1 5&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run disagrees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Undo removal of a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activation presets</name>
    <message>
        <source>Activation spread (textbook 6.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four initial values, sigmoid (6.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four initial values, tanh (6.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four initial values, ReLU (6.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm rescues (6.3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std 0.01 beside Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep tanh: 12 layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activation settings</name>
    <message>
        <source>Drawn by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the first weights are drawn; n is a layer&apos;s number of inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spread of the first weights, 0 to 100; marked: .001 .01 .1 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each unit makes of its weighted sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings numbers to mean 0 and std 1: batch norm each unit over all samples, layer norm each sample over all units, group norm over groups of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the normalisation stands before or after the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many layers follow each other, 1 to 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many units each layer has, 2 to 500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent through the untrained layers: 1,000 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed draws the same ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what the rows of the grid differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the run, in updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many digits are learnt from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activations</name>
    <message>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, own std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier · 1/√n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot · √2/(nᵢ+nₒ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He · √(2/n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>SGD does not learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum converges near 600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad is later than Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp is faster than AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam is as fast as RMSProp, and smoother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD does not learn as in the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU with He&apos;s values rescues it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A much higher rate does too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.1 is the best balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.0 rises slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.001 starts late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier is slightly ahead of .1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He is the fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He vibrates more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After 1000 updates SGD has the highest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad has the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.01 stays flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With batch norm nearly every scale learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 narrows the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 narrows the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout narrows the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {0} at step {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> against </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>expression</name>
    <message>
        <source>The formula is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a formula ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs its sign, as in 2*x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {0} is unknown; there are x, y, pi and e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function {0} is unknown; there are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a function: write {0}(...)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes {1} argument(s), not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A power is written **, not ^</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A power is written **, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a real number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {0} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot stand in a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (at character {1}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>After update {0} the {1} of {2} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After update {0} the {1} of {2} is infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After update {0} the {1} of {2} has exploded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (learning rate {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a lower learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits to learn, others to test on. Both accuracies start near chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation figures were best at step {0}; the weights of that step are back: train {1}, test {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early at step {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0}, test {1} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {0} updates the train accuracy is {1}: hardly more than guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does not learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since step {0} the gap went from {1} to {2}, test accuracy from {3} to {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap is narrower because the network learns less: try it weaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remedy works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy was {0} at step {1} and has fallen to {2}; train accuracy rose to {3} meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning on makes it worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the training labels are wrong. Train {1} counts them as mistakes; test {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wrong labels have not been learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has learnt its {0} digits by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train and test accuracy part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remedy holds the network back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a weaker remedy or more steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt holds for new digits too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a higher learning rate, or He&apos;s initial values with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0}, test {1}: a gap of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test loss has risen since step {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try L2 0.03, or more training digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try early stopping, or more training digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try more training digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;dlgui&lt;/b&gt;: watch neural networks learn.&lt;/p&gt;&lt;p&gt;The networks are plain NumPy, written to be read.&lt;/p&gt;&lt;p&gt;Digits: MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0). Icons: Lucide (ISC). Font: Noto Sans JP (OFL).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About dlgui</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed gives the same run, to the last bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many digits are learnt from. Fewer are sooner known by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits kept apart to judge early stopping on; neither learnt from nor tested on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of training digits whose label is replaced by a wrong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer, as in 100x6 or 40, 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each hidden unit makes of its weighted sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the first weights are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spread of the first weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring every unit&apos;s weighted sums to mean 0 and spread 1 in each mini-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the last update&apos;s speed that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull every weight towards 0 by the same amount: many become exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull every weight towards 0 in proportion to its size (weight decay).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability with which a hidden unit is left out of an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when the validation digits get no better, and put the best weights back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is watched on the validation digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many evaluations without progress to wait for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the run, in updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many digits an update looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal (own spread)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform (own limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier, 1/√n (LeCun)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} → {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best step {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>layer findings</name>
    <message>
        <source>With {0} this does not happen (std {1} in the last layer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At width {0}, {1} is the same as {2}: weights of std {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} draw weights of the same std, {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two settings are the same by arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the width, or one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std of the last layer&apos;s outputs: {0} (filled), {1} (outline); gradient RMS in layer 1: {2}, {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: {0} Outline: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0} of {1} rows the signal gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the network before its first update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space, and it learns digits while you watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {0} updates the spread is nearly as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has changed by less than {0} in every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {0} updates, {1} has changed most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its std was {0} at step {1} and is {2} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In layer {0}, {1} of the units are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In layer {0}, {1} of the outputs are saturated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From layer {0} on outputs or gradients are infinite or no number: weights of std {1} are too large for 32-bit numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers overflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller std.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From layer {0} on every output is {1}: no sample can be told from another, and nothing is learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}: {1} of the outputs are within {2} of {3}: the gradient vanishes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-1 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs are saturated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}: {1} of the units are 0 for every sample: no gradient reaches their weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The std of the outputs grows from {0} in layer 1 to {1} in layer {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal explodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The std of the outputs falls from {0} in layer 1 to {1} in layer {2}: deep layers hardly see a difference between samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal dies out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}: all outputs lie near {1} (std {2}): many units do the work of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs are nearly all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs keep their spread, but the gradient vanishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs keep their spread, but the gradient grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its RMS per weight is {0} in layer {1} and {2} on arriving in layer 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of sigmoid is at most 1/4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std of the outputs: {0} in layer 1, {1} in layer {2}; gradient RMS: {3} and {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gradient before the first update: press Space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>path_findings</name>
    <message>
        <source>Nobody races.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a racer at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f has no value at the start ({0}, {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a place on the map where f is defined, or change the formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All start at ({0}, {1}), where f is {2}; each makes {3} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to start the race.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leaves the map first, at step {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then, downhill too: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still on the map: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leaves: every swing is wider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has left the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leave the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} swings to and fro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} swing to and fro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its swings got no smaller in the last ten steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there first, at step {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then come {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other racer is within 0.001 of a minimum yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly any progress: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0} steps {1} went {2}; the minimum is {3} away from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a larger learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0} steps its y changed sign {1} times; its path is {2} long, that of {3} {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} zigzags across the valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient hardly points along the valley: “explain this step” shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is lowest: f is {1} after {2} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: f is {1} after {2} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is at ({0}, {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a lower learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a learning rate below {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its learning rate {0} is 2 / curvature: each step lands as far on the other side, for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD is stable here only below 2 / curvature = {1}; its learning rate is {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>path_presets</name>
    <message>
        <source>Optimizer paths (textbook 6.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent (textbook 4.4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle: who escapes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ravine: Rosenbrock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Overfit, no remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm at 16 scales (textbook 6.3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout (textbook 6.4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the initial values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std 0.1, Xavier, He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial values on MNIST (textbook 6.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong labels, no remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizers on MNIST (textbook 6.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfit + dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfit + dropout + L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfit + L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfit + L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A remedy that wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four remedies side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What rescues SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay (textbook 6.4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deep network learns 300 digits by heart: train and test accuracy part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen spreads of the first weights, with and without batch norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook&apos;s dropout of 0.2 against overfitting, 301 epochs of 300 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sigmoid network with small first weights: which optimizer leaves the plateau, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights from N(0, s²) at four scales: too large and too small learn late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three rules for the first weights; He&apos;s goes with ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three rules for the first weights of a ReLU network of four hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 % of the labels are wrong: the test accuracy turns while they are learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four optimizers train a ReLU network of four hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout leaves out 15 % of the units of each update: learning is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little dropout and a little L1 together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 at a high rate: a wild curve that depends on the random seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 pulls all weights towards 0: the gap narrows, the test accuracy falls a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 % of the labels are wrong: L2 keeps the network from learning those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300 digits, learnt with no remedy, L2, L1 and dropout, and which closes the gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD does not leave the plateau: ReLU with He&apos;s values, or a far higher rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook&apos;s L2 of 0.1 against overfitting, 201 epochs of 300 digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>The kept run {0} is damaged ({1}); it was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept run {0} cannot be read by this version: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs cannot be written at the moment ({0}); they stay in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch norm {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lr {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decay {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₁ {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₂ {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>early stopping {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bundled digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same settings as the run on stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} (on stage {2})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>on restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>{0} steps/s · {1} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>surfaces</name>
    <message>
        <source>Round bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elongated bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale&apos;s plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau&apos;s four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy valley</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
