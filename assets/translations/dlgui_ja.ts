<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AccuracyPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>認識精度</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>accuracy (share that is right)</source>
        <translation>認識精度（正しく認識した割合）</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
</context>
<context>
    <name>AccuracyStrip</name>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Accuracy on training digits and on test digits</source>
        <translation>訓練用の数字とテストの数字での認識精度</translation>
    </message>
</context>
<context>
    <name>ActivationInspector</name>
    <message>
        <source>Initial values</source>
        <translation>重みの初期値</translation>
    </message>
    <message>
        <source>Compared with (outline)</source>
        <translation>比較する設定（輪郭線）</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>When it learns digits</source>
        <translation>数字を学習するとき</translation>
    </message>
</context>
<context>
    <name>ActivationNames</name>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
</context>
<context>
    <name>ActivationStage</name>
    <message>
        <source>The run could not go on: {0}</source>
        <translation>実行を続けられません：{0}</translation>
    </message>
    <message>
        <source>{0} values a layer</source>
        <translation>各層 {0} 個の値</translation>
    </message>
</context>
<context>
    <name>ActivationToolbar</name>
    <message>
        <source>Untrained, or learning digits</source>
        <translation>学習前の状態か、数字を学習する様子か</translation>
    </message>
    <message>
        <source>The first weights alone, or what becomes of them update by update</source>
        <translation>最初の重みだけか、更新のたびにそれがどう変わるか</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>学習前</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Layers in a row, many settings, two of them, or one layer over the steps</source>
        <translation>層を一列に、多くの設定を、2つの設定を重ねて、または1つの層の時間変化を</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>1行</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>時間変化</translation>
    </message>
    <message>
        <source>Range of the histograms</source>
        <translation>ヒストグラムの範囲</translation>
    </message>
    <message>
        <source>From 0 to 1, each layer as wide as its values, or all layers alike</source>
        <translation>0から1まで、層ごとに値の範囲、またはすべての層に共通の範囲</translation>
    </message>
    <message>
        <source>0 … 1</source>
        <translation>0 … 1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>Counts of the histograms</source>
        <translation>ヒストグラムの度数</translation>
    </message>
    <message>
        <source>Evenly, or by powers of ten: few values are then seen too</source>
        <translation>等間隔か、10倍ごとの間隔か。10倍ごとならわずかな値も見えます</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>A grid is of untrained networks: one network learns at a time</source>
        <translation>グリッドは学習前のネットワーク用です。学習できるのは一度に1つだけです</translation>
    </message>
    <message>
        <source>Histograms of</source>
        <translation>ヒストグラムの対象</translation>
    </message>
    <message>
        <source>What the histograms are of</source>
        <translation>何のヒストグラムを表示するか</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Signal strength by layer</source>
        <translation>層ごとの信号の強さ</translation>
    </message>
    <message>
        <source>Show the signal strength of all rows instead of the histograms</source>
        <translation>ヒストグラムの代わりに、すべての行の信号の強さを表示します</translation>
    </message>
</context>
<context>
    <name>ActivationTopic</name>
    <message>
        <source>slope h′(x)</source>
        <translation>傾き h′(x)</translation>
    </message>
    <message>
        <source>Formulas at this x</source>
        <translation>このxでの数式</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>関数の値</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>Scale of the slopes</source>
        <translation>傾きの軸の目盛り</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>Where does the slope of Sigmoid fall below 0.05? Ten such layers: what is left?</source>
        <translation>シグモイドの傾きが0.05を下回るのはどこから？&#x3000;そんな層が10層あれば、何が残る？</translation>
    </message>
    <message>
        <source>Which of them has a slope on both sides of 0?</source>
        <translation>0の両側で傾きがあるのはどれですか？</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>何も描かれていません。</translation>
    </message>
    <message>
        <source>Switch one on.</source>
        <translation>どれかをオンにしてください。</translation>
    </message>
    <message>
        <source>Hardly anything is learnt through {0} here: the slope is nearly 0.</source>
        <translation>ここでは{0}を通してほとんど学習できません。傾きがほぼ0です。</translation>
    </message>
    <message>
        <source>At x = {0}.</source>
        <translation>x = {0}では。</translation>
    </message>
    <message>
        <source>Steepest: {0}, with slope {1}.</source>
        <translation>最も急なのは{0}で、傾きは{1}です。</translation>
    </message>
    <message>
        <source>{0} jumps here and has no slope.</source>
        <translation>{0}はここで飛ぶので、傾きがありません。</translation>
    </message>
    <message>
        <source>Where values and slopes are read; Play leads it along</source>
        <translation>値と傾きを読み取る場所。再生すると動きます</translation>
    </message>
    <message>
        <source>Draw this one, or leave it out</source>
        <translation>この関数を描く、または描かない</translation>
    </message>
</context>
<context>
    <name>ActivationsLab</name>
    <message>
        <source>Activations</source>
        <translation>アクティベーション</translation>
    </message>
    <message>
        <source>This network cannot learn: {0}</source>
        <translation>このネットワークは学習できません：{0}</translation>
    </message>
    <message>
        <source>{0} learns here as it was sent, settings without a control included.</source>
        <translation>{0}は、操作部品のない設定も含めて、送られたままの設定でここで学習します。</translation>
    </message>
    <message>
        <source>{0} learns here as it was sent, but for what was changed here.</source>
        <translation>{0}は、ここで変えた設定を除き、送られたままの設定でここで学習します。</translation>
    </message>
    <message>
        <source>Untrained, {0} layers of {1} units stand for the network that was sent.</source>
        <translation>学習前の図では、送られたネットワークの代わりに、{1}ユニットの層を{0}層並べています。</translation>
    </message>
</context>
<context>
    <name>AdversarialCurves</name>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>modes hit</source>
        <translation>捉えたモード</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>良質な点</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>The losses of both, the modes that are hit, or how many points lie near</source>
        <translation>両方の損失、捉えたモードの数、またはモードの近くにある点の割合</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>share of points near a mode</source>
        <translation>モードの近くにある点の割合</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>near</source>
        <translation>近くの点</translation>
    </message>
</context>
<context>
    <name>AdversarialStage</name>
    <message>
        <source>One step</source>
        <translation>1ステップ</translation>
    </message>
    <message>
        <source>One step of both in slow motion</source>
        <translation>両方の1ステップをスローモーションで</translation>
    </message>
</context>
<context>
    <name>AnomalyPicture</name>
    <message>
        <source>Is it odd?</source>
        <translation>異常か</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Digits with a larger error count as odd</source>
        <translation>誤差がこれより大きい数字を異常とします</translation>
    </message>
    <message>
        <source>Errors of the test digits</source>
        <translation>テストの数字の誤差</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>誤検出の割合</translation>
    </message>
    <message>
        <source>odd ones found</source>
        <translation>検出の割合</translation>
    </message>
    <message>
        <source>Digits on the wrong side</source>
        <translation>誤って分けた数字</translation>
    </message>
    <message>
        <source>There are no digits of both kinds among those tested.</source>
        <translation>テストの中に両方の種類の数字がありません。</translation>
    </message>
    <message>
        <source>This run learns all digits, so that none is odd. Say in “Digits learnt” which it is to learn, as in 1.</source>
        <translation>この実行はすべての数字を学習するので、異常な数字がありません。「学習する数字」に、たとえば1と入れてください。</translation>
    </message>
    <message>
        <source>Error {0} or more: {1} of {2} odd digits found, and {3} of {4} normal.</source>
        <translation>誤差{0}以上：異常{2}個のうち{1}個、正常{4}個のうち{3}個。</translation>
    </message>
    <message>
        <source>test digit {0}, a {1}</source>
        <translation>テストの数字 {0}（{1}）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>reconstruction error</source>
        <translation>復元誤差</translation>
    </message>
    <message>
        <source>area under the curve {0}</source>
        <translation>曲線の下の面積 {0}</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>偶然</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>at the threshold</source>
        <translation>しきい値の点</translation>
    </message>
    <message>
        <source>digits on the wrong side</source>
        <translation>誤って分けた数字</translation>
    </message>
</context>
<context>
    <name>ArithmeticPanel</name>
    <message>
        <source>Patch under the kernel</source>
        <translation>カーネルの下の部分</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Patch times kernel</source>
        <translation>部分とカーネルの積</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>× kernel</source>
        <translation>× カーネル</translation>
    </message>
    <message>
        <source>= products</source>
        <translation>= 積</translation>
    </message>
    <message>
        <source>patch, channel {0} of {1}</source>
        <translation>部分、チャンネル {0}/{1}</translation>
    </message>
</context>
<context>
    <name>AxesSection</name>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>What the picture shows along this axis</source>
        <translation>図のこの軸に示すもの</translation>
    </message>
    <message>
        <source>Along x</source>
        <translation>横軸</translation>
    </message>
    <message>
        <source>Along y</source>
        <translation>縦軸</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>BarsPicture</name>
    <message>
        <source>Probabilities</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Patterns learnt</source>
        <translation>学習するパターン</translation>
    </message>
    <message>
        <source>{0} of all probability in {1} patterns</source>
        <translation>全確率の {0} が {1} 個のパターンに</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>patterns</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>pattern {0}, p = {1}</source>
        <translation>パターン {0}、p = {1}</translation>
    </message>
</context>
<context>
    <name>BestTable</name>
    <message>
        <source>The best trials</source>
        <translation>最もよい試行</translation>
    </message>
    <message>
        <source>Click a row to see its trial in the picture</source>
        <translation>行をクリックすると、その試行が図に示されます</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>試行</translation>
    </message>
</context>
<context>
    <name>CaptionBar</name>
    <message>
        <source>step {0}</source>
        <translation>ステップ{0}</translation>
    </message>
    <message>
        <source>trial {0}</source>
        <translation>試行 {0}</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”. There are: {2}.</source>
        <translation>{0}「{1}」はありません。あるのは：{2}。</translation>
    </message>
    <message>
        <source>“{0}” cannot be done now.</source>
        <translation>「{0}」は今はできません。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>CellDiagram</name>
    <message>
        <source>Nothing from a cell yet.</source>
        <translation>セルの数値はまだありません。</translation>
    </message>
    <message>
        <source>Numbers from one step: {0}.</source>
        <translation>一つの時刻の数値：{0}。</translation>
    </message>
    <message>
        <source>node</source>
        <translation>節</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>CellPanelPicture</name>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>unit {0}, t = {1}</source>
        <translation>ユニット {0}、t = {1}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Show the whole run again (or double-click the plot)</source>
        <translation>実行の全体を再び表示（グラフのダブルクリックでも可）</translation>
    </message>
</context>
<context>
    <name>CheckTopic</name>
    <message>
        <source>relative error</source>
        <translation>相対誤差</translation>
    </message>
    <message>
        <source>Largest error of each parameter</source>
        <translation>各パラメータの最大の誤差</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>This weight</source>
        <translation>この重み</translation>
    </message>
    <message>
        <source>By parameter</source>
        <translation>パラメータごと</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>重みごと</translation>
    </message>
    <message>
        <source>Scale of the errors</source>
        <translation>誤差の軸の目盛り</translation>
    </message>
    <message>
        <source>Gradient check</source>
        <translation>勾配確認</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>この設定</translation>
    </message>
    <message>
        <source>without a fault</source>
        <translation>誤りなし</translation>
    </message>
    <message>
        <source>Largest relative error: {0}.</source>
        <translation>最大の相対誤差は{0}。</translation>
    </message>
    <message>
        <source>Which parameters does the fault reach, and which are still right?</source>
        <translation>誤りはどのパラメータにまで及び、どれは正しいまま？</translation>
    </message>
    <message>
        <source>The activation hands its gradient back with the wrong sign: all that lies before it is off by 2, twice the gradient itself; what lies behind it is right.</source>
        <translation>活性化関数が勾配を逆の符号で返しています。それより前の層の誤差はすべて2、つまり勾配そのものの2倍になり、後ろの層は正しいままです。</translation>
    </message>
    <message>
        <source>The activation hands back twice its gradient, as if a 1/2 had been forgotten: before it everything is off by a half; what lies behind it is right.</source>
        <translation>1/2を忘れたときのように、活性化関数が勾配を2倍にして返しています。それより前の層はすべて半分ずれ、後ろの層は正しいままです。</translation>
    </message>
    <message>
        <source>No formula is wrong. With weights of 0, every sum stands exactly where ReLU bends: trying sees half of each side, and there is no derivative to agree with.</source>
        <translation>どの式も間違っていません。重みが0なので、すべての和がReLUの折れ目にちょうど乗っています。数値微分は両側の半分ずつを見ますが、一致すべき微分がそもそも存在しません。</translation>
    </message>
    <message>
        <source>The formulas are right, but this h is not: too large, or too small.</source>
        <translation>式は正しいのですが、このhが大きすぎるか小さすぎます。</translation>
    </message>
    <message>
        <source>Backward and trying agree in {0} digits: the formulas are right.</source>
        <translation>逆伝播と数値微分が{0}桁一致しています。式は正しいということです。</translation>
    </message>
    <message>
        <source>This h is too large or too small: without the fault the error would be {0}.</source>
        <translation>このhは大きすぎるか小さすぎます。誤りがなくても誤差は{0}になります。</translation>
    </message>
    <message>
        <source>Choose a fault. With which h does even a right network fail?</source>
        <translation>誤りを選んでみてください。正しいネットワークでも不合格になるのはどんなhのとき？</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>逆伝播</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>What is wrong in the backward pass, on purpose</source>
        <translation>逆伝播にわざと入れる誤り</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Wrong sign</source>
        <translation>符号の誤り</translation>
    </message>
    <message>
        <source>Missing factor</source>
        <translation>係数の抜け</translation>
    </message>
    <message>
        <source>Kink at zero</source>
        <translation>0での折れ目</translation>
    </message>
    <message>
        <source>How far each weight is moved; above 0, as it is divided by</source>
        <translation>各重みを動かす幅。これで割るので0より大きい数</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隠れ層のユニット数</translation>
    </message>
    <message>
        <source>How many units stand between inputs and outputs</source>
        <translation>入力と出力の間にあるユニットの数</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <source>Other points and other weights</source>
        <translation>別の点と別の重みにします</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Choose this answer (key {0})</source>
        <translation>この答えを選ぶ ({0} キー)</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source># as it stands in the engine</source>
        <translation># エンジンのコードそのもの</translation>
    </message>
</context>
<context>
    <name>CodeMap</name>
    <message>
        <source>{0}: {1} points around {2}, {3}.</source>
        <translation>{0}：{2}、{3}のまわりに{1}点。</translation>
    </message>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>The engine&apos;s own code: to read and to copy</source>
        <translation>エンジンのコード。読んだりコピーしたりできる</translation>
    </message>
</context>
<context>
    <name>ComboBox</name>
    <message>
        <source>Must be one of: {0}.</source>
        <translation>次のどれかを指定してください：{0}。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find and do</source>
        <translation>検索して実行</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>この名前のものはありません。</translation>
    </message>
    <message>
        <source>A setting and its value, a preset, a command: L2 0.03</source>
        <translation>設定と値、プリセット、操作：L2 0.03</translation>
    </message>
    <message>
        <source>Up and Down choose, Return does it, Esc closes</source>
        <translation>上下キーで選び、Enterで実行、Escで閉じます</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>{0}, train</source>
        <translation>{0}（訓練）</translation>
    </message>
    <message>
        <source>{0}, not smoothed</source>
        <translation>{0}（平滑化なし）</translation>
    </message>
</context>
<context>
    <name>ComparisonBar</name>
    <message>
        <source>overlaid</source>
        <translation>重ねる</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>並べる</translation>
    </message>
    <message>
        <source>How the runs are shown</source>
        <translation>実行の表示方法</translation>
    </message>
    <message>
        <source>All curves in one picture, or a small picture for each run or pair</source>
        <translation>すべての曲線を1つの図に重ねるか、実行（または組）ごとに小さな図に分けるか</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Mean over about so many steps before each; the last point stays as it is</source>
        <translation>直前のおよそこのステップ数の平均を描きます。最後の点はそのままです</translation>
    </message>
    <message>
        <source>Threshold of test accuracy</source>
        <translation>テストの認識精度のしきい値</translation>
    </message>
    <message>
        <source>The table tells the first step with so high a test accuracy</source>
        <translation>表に、テストの認識精度が初めてこの値に達したステップを示します</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>smoothing: {0} steps</source>
        <translation>平滑化：{0}ステップ</translation>
    </message>
</context>
<context>
    <name>ComparisonFoot</name>
    <message>
        <source>What the source says</source>
        <translation>出典の主張</translation>
    </message>
    <message>
        <source>Show table and claims</source>
        <translation>表と主張を表示</translation>
    </message>
    <message>
        <source>Hide table and claims</source>
        <translation>表と主張を隠す</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>what the source says</source>
        <translation>出典の主張</translation>
    </message>
    <message>
        <source>What is shown under the pictures</source>
        <translation>図の下に表示するもの</translation>
    </message>
    <message>
        <source>The figures of the runs, or what the source says of them</source>
        <translation>各実行の数値、または出典の主張</translation>
    </message>
</context>
<context>
    <name>ComparisonInspector</name>
    <message>
        <source>varies</source>
        <translation>可変</translation>
    </message>
</context>
<context>
    <name>ComparisonLab</name>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>{0} kept runs, as they were recorded. Play trains them all anew.</source>
        <translation>保存された{0}件の実行を、記録されたとおりに表示しています。再生すると、すべて学習し直します。</translation>
    </message>
    <message>
        <source>Seen before: {0}</source>
        <translation>以前の結果：{0}</translation>
    </message>
    <message>
        <source>judged when all runs have ended</source>
        <translation>すべての実行が終わると判定します</translation>
    </message>
    <message>
        <source>this run agrees with {0} of {1}</source>
        <translation>{1}件中{0}件がこの結果と一致</translation>
    </message>
</context>
<context>
    <name>ComparisonStage</name>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>share that is right</source>
        <translation>正しく認識した割合</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>認識精度</translation>
    </message>
    <message>
        <source>cross-entropy loss of each batch</source>
        <translation>各バッチの交差エントロピー誤差</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Curves of accuracy</source>
        <translation>認識精度の曲線</translation>
    </message>
    <message>
        <source>Accuracy in the test, in training, both, or their gap</source>
        <translation>テスト、訓練、その両方、または差</translation>
    </message>
    <message>
        <source>Accuracy in the test or in training, both, their gap, or the loss</source>
        <translation>テスト、訓練、その両方、差、または損失</translation>
    </message>
    <message>
        <source>Curve of the small pictures</source>
        <translation>小さな図に描く曲線</translation>
    </message>
</context>
<context>
    <name>CompletedPicture</name>
    <message>
        <source>Completed</source>
        <translation>補完</translation>
    </message>
    <message>
        <source>Half a digit, completed</source>
        <translation>半分から補完した数字</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手で塗る</translation>
    </message>
    <message>
        <source>Painted out</source>
        <translation>塗りつぶす側</translation>
    </message>
    <message>
        <source>Which half of the digits is painted out, or what you paint over</source>
        <translation>数字のどの半分を塗りつぶすか、または手で塗ったところか</translation>
    </message>
    <message>
        <source>part of a {0}</source>
        <translation>{0} の一部</translation>
    </message>
    <message>
        <source>completed, part of a {0}</source>
        <translation>補われた {0} の一部</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>ほかの数字</translation>
    </message>
    <message>
        <source>Other digits</source>
        <translation>ほかの数字</translation>
    </message>
    <message>
        <source>Show other test digits</source>
        <translation>ほかのテストの数字を見る</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>best step</source>
        <translation>最良のステップ</translation>
    </message>
    <message>
        <source>Which step</source>
        <translation>どのステップか</translation>
    </message>
    <message>
        <source>The step that is looked at, or the one with the highest test accuracy</source>
        <translation>いま見ているステップか、テストの認識精度が最も高いステップか</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>書かれる値</translation>
    </message>
    <message>
        <source>Numbers of digits, or shares of the digits of each row</source>
        <translation>数字の個数か、各行の数字に対する割合か</translation>
    </message>
    <message>
        <source>Digits by what they are taken for</source>
        <translation>数字が何と認識されたか</translation>
    </message>
    <message>
        <source>Digits of the cell</source>
        <translation>そのマスの数字</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>再現率</translation>
    </message>
    <message>
        <source>{0} taken for {1}: {2}</source>
        <translation>{0} を {1} と認識：{2}</translation>
    </message>
    <message>
        <source>{0} told right: {1} of {2}</source>
        <translation>{0} の正解：{2} 個中 {1} 個</translation>
    </message>
    <message>
        <source>All are right, {0}.</source>
        <translation>すべて正解です({0})。</translation>
    </message>
    <message>
        <source>Most often a {0} is taken for a {1} ({2} times); worst is {3}: {4}, {5}.</source>
        <translation>最も多い誤りは{0}を{1}とするもので{2}回。再現率が最も低いのは{3}で{4}({5})。</translation>
    </message>
    <message>
        <source>{0}. They are points: see the plane.</source>
        <translation>{0}。これらは点です。平面をご覧ください。</translation>
    </message>
    <message>
        <source>Rows: the right answer. Columns: the answer. Click a cell to see its digits.</source>
        <translation>行は正解、列は答えです。ます目をクリックすると、その数字が見えます。</translation>
    </message>
    <message>
        <source>Rows: the right answer. Columns: the answer.</source>
        <translation>行は正解、列は答えです。</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>別のクラス</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>ContourMap</name>
    <message>
        <source>Contour map</source>
        <translation>等高線図</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>x {0}   y {1}   f {2}</source>
        <translation>x {0}   y {1}   f {2}</translation>
    </message>
    <message>
        <source>{0}: step {1}, x {2}, y {3}, f {4}.</source>
        <translation>{0}：ステップ{1}、x {2}、y {3}、f {4}。</translation>
    </message>
</context>
<context>
    <name>ContourPanel</name>
    <message>
        <source>Paths on the map</source>
        <translation>図の上の経路</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>One step back (,)</source>
        <translation>1ステップ戻る (,)</translation>
    </message>
    <message>
        <source>One step on (.)</source>
        <translation>1ステップ進む (.)</translation>
    </message>
    <message>
        <source>Show the whole map again</source>
        <translation>図の全体を表示</translation>
    </message>
    <message>
        <source>All paths up to their ends, or as far as the step that Play moves on</source>
        <translation>すべての経路を最後まで描くか、再生で進むステップまで描くか</translation>
    </message>
    <message>
        <source>Whole paths at once, or a race step by step</source>
        <translation>経路の全体を一度に見るか、1ステップずつのレースを見るか</translation>
    </message>
    <message>
        <source>whole paths</source>
        <translation>経路全体</translation>
    </message>
    <message>
        <source>race</source>
        <translation>レース</translation>
    </message>
</context>
<context>
    <name>CopyPicture</name>
    <message>
        <source>Copy picture</source>
        <translation>図をコピー</translation>
    </message>
</context>
<context>
    <name>CsvChoice</name>
    <message>
        <source>CSV files are for</source>
        <translation>CSV ファイルの用途</translation>
    </message>
    <message>
        <source>Commas between cells, points in numbers</source>
        <translation>区切りはコンマ、小数点はピリオド</translation>
    </message>
    <message>
        <source>A byte order mark, and semicolons where numbers have a decimal comma</source>
        <translation>バイト順マーク付き。小数点がコンマの地域ではセミコロンで区切ります</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>表計算ソフト</translation>
    </message>
</context>
<context>
    <name>Cube</name>
    <message>
        <source>Digits: {0}, numbered from 1. Channels: {1}.</source>
        <translation>数字：{0}個（番号は1から）。チャンネル：{1}個。</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>shares the mean</source>
        <translation>平均を共有</translation>
    </message>
</context>
<context>
    <name>CubePanel</name>
    <message>
        <source>Averaged</source>
        <translation>平均範囲</translation>
    </message>
    <message>
        <source>Cube of the values, digits by channels by places</source>
        <translation>値の立方体：数字 × チャンネル × 位置</translation>
    </message>
    <message>
        <source>What is brought to mean 0 and variance 1 together</source>
        <translation>まとめて平均0、分散1にする範囲</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>正規化</translation>
    </message>
</context>
<context>
    <name>DemoMenu</name>
    <message>
        <source>&amp;Demos</source>
        <translation>デモ(&amp;D)</translation>
    </message>
    <message>
        <source>Open a demo …</source>
        <translation>デモを開く …</translation>
    </message>
    <message>
        <source>Record what I do</source>
        <translation>操作を記録する</translation>
    </message>
    <message>
        <source>Pause the demo, or go on</source>
        <translation>デモを止める・続ける</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>次の場面</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>前の場面</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>デモを終える</translation>
    </message>
    <message>
        <source>Demos (*.toml)</source>
        <translation>デモ (*.toml)</translation>
    </message>
    <message>
        <source>Open a demo</source>
        <translation>デモを開く</translation>
    </message>
    <message>
        <source>Save the demo</source>
        <translation>デモを保存</translation>
    </message>
    <message>
        <source>End recording, and save</source>
        <translation>記録を終えて保存</translation>
    </message>
    <message>
        <source>● Recording</source>
        <translation>● 記録中</translation>
    </message>
</context>
<context>
    <name>DemoRunner</name>
    <message>
        <source>Scene {0}: {1} has not come true; after {2} s it goes on.</source>
        <translation>場面{0}：{1} が成り立たないので、{2}秒で先へ進みます。</translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Previous scene (Page Up)</source>
        <translation>前の場面 (Page Up)</translation>
    </message>
    <message>
        <source>Pause the demo (Space)</source>
        <translation>デモを止める (スペース)</translation>
    </message>
    <message>
        <source>Next scene (Page Down)</source>
        <translation>次の場面 (Page Down)</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>デモを終える</translation>
    </message>
    <message>
        <source>Scene {0} of {1}: {2}</source>
        <translation>場面 {0} / {1}: {2}</translation>
    </message>
    <message>
        <source>Let the demo go on (Space)</source>
        <translation>デモを続ける (スペース)</translation>
    </message>
    <message>
        <source>Scenes of the demo</source>
        <translation>デモの場面</translation>
    </message>
</context>
<context>
    <name>DepthPanel</name>
    <message>
        <source>Accuracy by depth</source>
        <translation>深さごとの精度</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>share of test trees that is right</source>
        <translation>正しいテスト木の割合</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>学習</translation>
    </message>
</context>
<context>
    <name>DescentTopic</name>
    <message>
        <source>The way down</source>
        <translation>下り道</translation>
    </message>
    <message>
        <source>f at this step</source>
        <translation>各ステップでのf</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>このステップ</translation>
    </message>
    <message>
        <source>How far down</source>
        <translation>どこまで下りたか</translation>
    </message>
    <message>
        <source>Scale of f</source>
        <translation>fの軸の目盛り</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>勾配降下法</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在地</translation>
    </message>
    <message>
        <source>Step {0}: f = {1}.</source>
        <translation>ステップ{0}: f = {1}。</translation>
    </message>
    <message>
        <source>f has no value at the start: there is no way down from here.</source>
        <translation>出発点でfに値がないので、ここからは下りられません。</translation>
    </message>
    <message>
        <source>With rate {0} each step leaps beyond the valley, farther than before.</source>
        <translation>学習係数{0}では、毎回谷を飛び越え、前より遠くへ行ってしまいます。</translation>
    </message>
    <message>
        <source>Which is the largest rate that still arrives?</source>
        <translation>それでも到着できる最大の学習係数は？</translation>
    </message>
    <message>
        <source>From where is there a way?</source>
        <translation>どこからなら下れますか？</translation>
    </message>
    <message>
        <source>It goes down and down: this f has no lowest place on this way.</source>
        <translation>どこまでも下ります。この道ではfに最も低い所がありません。</translation>
    </message>
    <message>
        <source>From which starts does it end somewhere?</source>
        <translation>どこから始めると、どこかで止まりますか？</translation>
    </message>
    <message>
        <source>The gradient is 0 at the start: the point stays, whatever the rate.</source>
        <translation>最初から勾配が0です。学習係数がいくつでも、点は動きません。</translation>
    </message>
    <message>
        <source>Is it the lowest place? Start beside it.</source>
        <translation>最も低い所ですか？すぐ隣から始めてみましょう。</translation>
    </message>
    <message>
        <source>With rate {0} the point has hardly left its place after 100 steps.</source>
        <translation>学習係数{0}では、100ステップ後もほとんど動いていません。</translation>
    </message>
    <message>
        <source>Multiply the rate by ten until it arrives.</source>
        <translation>到着するまで学習係数を10倍ずつ上げてみてください。</translation>
    </message>
    <message>
        <source>Every step goes downhill, its length the slope times the rate {0}.</source>
        <translation>どのステップも下り方向に進み、その長さは傾きに学習係数{0}を掛けたものです。</translation>
    </message>
    <message>
        <source>With rate {0} steps leap over the valley: not all of them go downhill.</source>
        <translation>学習係数{0}では谷を飛び越えるステップがあり、すべてが下るわけではありません。</translation>
    </message>
    <message>
        <source>What happens at rate 0.9? At 1.1? Start elsewhere by clicking the map.</source>
        <translation>学習係数0.9では？&#x3000;1.1では？&#x3000;地図をクリックすると別の場所から始められます。</translation>
    </message>
    <message>
        <source>With rate {0} it has leapt so far out that f(x + h) and f(x − h) are the same number: the numerical gradient is 0, and the point stands still.</source>
        <translation>学習係数{0}では遠くへ飛びすぎ、f(x + h)とf(x − h)が同じ数になりました。数値微分は0で、点は動きません。</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>学習係数 η</translation>
    </message>
    <message>
        <source>How long a step is, for each unit of slope</source>
        <translation>傾き1あたりのステップの長さ</translation>
    </message>
    <message>
        <source>Where the way begins; or click the map, or drag the ring</source>
        <translation>出発点。地図をクリックするか、輪をドラッグしても選べます</translation>
    </message>
    <message>
        <source>Start x0</source>
        <translation>出発点 x0</translation>
    </message>
    <message>
        <source>Start x1</source>
        <translation>出発点 x1</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>What is walked down</source>
        <translation>下っていく関数</translation>
    </message>
    <message>
        <source>Own formula</source>
        <translation>自分の式</translation>
    </message>
    <message>
        <source>Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log</source>
        <translation>数、x、y、pi、e、+ - * / ** と sin、exp、log などの関数</translation>
    </message>
</context>
<context>
    <name>Described</name>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0}は{1}から{2}まで</translation>
    </message>
    <message>
        <source>{0}, logarithmic</source>
        <translation>{0}（対数）</translation>
    </message>
    <message>
        <source>{0}: {1} at {2} {3}.</source>
        <translation>{0}: {2} {3}で{1}。</translation>
    </message>
</context>
<context>
    <name>DigitDetail</name>
    <message>
        <source>The digit</source>
        <translation>その数字</translation>
    </message>
    <message>
        <source>Pixels for and against</source>
        <translation>賛成と反対のピクセル</translation>
    </message>
    <message>
        <source>Probabilities of the digit</source>
        <translation>その数字の確率</translation>
    </message>
    <message>
        <source>Nearest training digits</source>
        <translation>最も近い訓練用の数字</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>for and against</source>
        <translation>賛成と反対</translation>
    </message>
    <message>
        <source>probability (logit)</source>
        <translation>確率(ロジット)</translation>
    </message>
    <message>
        <source>nearest training digits</source>
        <translation>最も近い訓練用の数字</translation>
    </message>
    <message>
        <source>Test digit {0}: a {1}, taken for a {2}</source>
        <translation>テストの数字 {0}: {1} を {2} と認識</translation>
    </message>
    <message>
        <source>Pixels that speak for a {0}, and against it</source>
        <translation>{0} に賛成するピクセルと反対するピクセル</translation>
    </message>
    <message>
        <source>Training digit {0}, a {1}</source>
        <translation>訓練用の数字 {0}({1})</translation>
    </message>
</context>
<context>
    <name>DigitsPanel</name>
    <message>
        <source>Digits of the mini-batch</source>
        <translation>ミニバッチの数字</translation>
    </message>
    <message>
        <source>A {0}, answered with {1}</source>
        <translation>{0}（答えは{1}）</translation>
    </message>
    <message>
        <source>{0} of {1} answered right</source>
        <translation>{1}個中{0}個正解</translation>
    </message>
</context>
<context>
    <name>DigitsSource</name>
    <message>
        <source>Download all of MNIST or Fashion-MNIST …</source>
        <translation>MNISTまたはFashion-MNISTをすべてダウンロード …</translation>
    </message>
    <message>
        <source>Other digits: a folder of IDX files …</source>
        <translation>別のデータ：IDXファイルのフォルダー …</translation>
    </message>
    <message>
        <source>As the source: all digits</source>
        <translation>元の資料と同じく全データで</translation>
    </message>
    <message>
        <source>60,000 digits to learn from and 10,000 to test on, downloaded if need be.</source>
        <translation>訓練60,000枚とテスト10,000枚です。必要ならダウンロードします。</translation>
    </message>
    <message>
        <source>Digits of {0}</source>
        <translation>{0} の数字</translation>
    </message>
    <message>
        <source>Read from {0}. Press for the bundled digits.</source>
        <translation>{0}から読み込んでいます。押すと付属の数字に戻ります。</translation>
    </message>
    <message>
        <source>A folder with the IDX files of MNIST or Fashion-MNIST</source>
        <translation>MNISTまたはFashion-MNISTのIDXファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>Download {0} ({1} MB)</source>
        <translation>{0}をダウンロード（{1} MB）</translation>
    </message>
</context>
<context>
    <name>DigitsView</name>
    <message>
        <source>Test digits</source>
        <translation>テストの数字</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>迷い</translation>
    </message>
    <message>
        <source>wrong first</source>
        <translation>誤りから</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>元の順</translation>
    </message>
    <message>
        <source>Order of the digits</source>
        <translation>数字の順序</translation>
    </message>
    <message>
        <source>Which digits stand first</source>
        <translation>どの数字を先に並べるか</translation>
    </message>
    <message>
        <source>Wall of test digits</source>
        <translation>テストの数字の一覧</translation>
    </message>
    <message>
        <source>These examples are no pictures.</source>
        <translation>このデータは画像ではありません。</translation>
    </message>
    <message>
        <source>{0} of {1} wrong, {2}</source>
        <translation>{1} 個中 {0} 個が誤り、{2}</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>{1} ページ中 {0} ページ</translation>
    </message>
</context>
<context>
    <name>DrawView</name>
    <message>
        <source>Draw a digit</source>
        <translation>数字を書く</translation>
    </message>
    <message>
        <source>Sheet to draw on</source>
        <translation>書くための紙</translation>
    </message>
    <message>
        <source>Draw with the mouse, a pen or a finger; arrow keys move the pen, with Shift they draw, Delete clears</source>
        <translation>マウス、ペン、指で書きます。矢印キーでペンを動かし、Shiftを押しながらで線を引き、Deleteで消します</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Take a new sheet (Delete)</source>
        <translation>新しい紙にする(Delete)</translation>
    </message>
    <message>
        <source>A test digit</source>
        <translation>テストの数字</translation>
    </message>
    <message>
        <source>Put the next test digit on it</source>
        <translation>次のテストの数字を紙に置く</translation>
    </message>
    <message>
        <source>What it gets</source>
        <translation>ネットワークに入る画像</translation>
    </message>
    <message>
        <source>What it makes of it</source>
        <translation>ネットワークの答え</translation>
    </message>
    <message>
        <source>What earlier runs make of it</source>
        <translation>以前の実行の答え</translation>
    </message>
    <message>
        <source>This network gets no pictures: choose digits as its data.</source>
        <translation>このネットワークの入力は画像ではありません。データに数字を選んでください。</translation>
    </message>
    <message>
        <source>Draw a digit on the sheet.</source>
        <translation>紙に数字を書いてください。</translation>
    </message>
    <message>
        <source>It takes this for a {0} ({1}).</source>
        <translation>これを{0}と認識しています({1})。</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>your pen</source>
        <translation>あなたのペン</translation>
    </message>
    <message>
        <source>it gets this</source>
        <translation>入力される画像</translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation>以前の実行</translation>
    </message>
</context>
<context>
    <name>DreamCurves</name>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Which of its measurements is seen over the steps</source>
        <translation>どの測定値をステップごとに見るか</translation>
    </message>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>free energy</source>
        <translation>自由エネルギー</translation>
    </message>
    <message>
        <source>log-likelihood</source>
        <translation>対数尤度</translation>
    </message>
    <message>
        <source>rebuilding</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>認識精度</translation>
    </message>
    <message>
        <source>log p, nats</source>
        <translation>log p、ナット</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>2乗誤差</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>厳密</translation>
    </message>
    <message>
        <source>pseudo</source>
        <translation>擬似</translation>
    </message>
</context>
<context>
    <name>DreamLab</name>
    <message>
        <source>Dream</source>
        <translation>夢</translation>
    </message>
</context>
<context>
    <name>DreamStage</name>
    <message>
        <source>One step of learning</source>
        <translation>学習の 1 ステップ</translation>
    </message>
    <message>
        <source>One step in slow motion</source>
        <translation>学習の 1 ステップのスローモーション</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>まとめて</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>スローモーション</translation>
    </message>
</context>
<context>
    <name>EdgeSheet</name>
    <message>
        <source>{0} units, {1} edges, of which {2} are directed.</source>
        <translation>ユニット{0}個、辺{1}本、うち有向は{2}本。</translation>
    </message>
    <message>
        <source>Layers from {0} to {1}.</source>
        <translation>層は{0}から{1}まで。</translation>
    </message>
    <message>
        <source>from</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>directed</source>
        <translation>有向</translation>
    </message>
</context>
<context>
    <name>EdgesPicture</name>
    <message>
        <source>Edges</source>
        <translation>辺</translation>
    </message>
    <message>
        <source>The two visible groups meet only in the hidden units; all both ways.</source>
        <translation>可視ユニットの2つの群は隠れユニットを通してだけつながり、枝はすべて双方向です。</translation>
    </message>
    <message>
        <source>Any two units may be joined, both ways.</source>
        <translation>どのユニットの間にも双方向の辺があり得ます。</translation>
    </message>
    <message>
        <source>No edge within a layer; all go both ways.</source>
        <translation>層の中に辺はなく、すべて双方向です。</translation>
    </message>
    <message>
        <source>Undirected at the top, directed down below it.</source>
        <translation>一番上は無向、その下は下向きです。</translation>
    </message>
    <message>
        <source>Several layers; all edges go both ways.</source>
        <translation>複数の層があり、すべての辺が双方向です。</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>The step explained</source>
        <translation>ステップの解説</translation>
    </message>
    <message>
        <source>No racer is chosen</source>
        <translation>走者が選ばれていません</translation>
    </message>
    <message>
        <source>{0} has left the numbers: there is no step {1}</source>
        <translation>{0}の値が数値の範囲を超えたため、ステップ{1}はありません</translation>
    </message>
    <message>
        <source>{0}, step {1}</source>
        <translation>{0}、ステップ{1}</translation>
    </message>
    <message>
        <source>textbook {0}</source>
        <translation>教科書 {0}</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Python script (NumPy only) …</source>
        <translation>Pythonスクリプト（NumPyのみ）…</translation>
    </message>
    <message>
        <source>Curves as CSV …</source>
        <translation>曲線をCSVで …</translation>
    </message>
    <message>
        <source>{0} as PNG …</source>
        <translation>{0}をPNGで …</translation>
    </message>
    <message>
        <source>{0} as SVG …</source>
        <translation>{0}をSVGで …</translation>
    </message>
    <message>
        <source>Whole window as PNG …</source>
        <translation>ウィンドウ全体をPNGで …</translation>
    </message>
    <message>
        <source>Loss of every mini-batch as CSV …</source>
        <translation>各ミニバッチの損失をCSVで …</translation>
    </message>
    <message>
        <source>Video …</source>
        <translation>動画 …</translation>
    </message>
    <message>
        <source>Python script (NumPy only)</source>
        <translation>Pythonスクリプト（NumPyのみ）</translation>
    </message>
    <message>
        <source>{0} …</source>
        <translation>{0} …</translation>
    </message>
    <message>
        <source>{0} as CSV …</source>
        <translation>{0}をCSVで …</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>曲線を書き出す</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export losses</source>
        <translation>損失を書き出す</translation>
    </message>
    <message>
        <source>A path over a surface has no script.</source>
        <translation>曲面上の経路にはスクリプトがありません。</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>Export script</source>
        <translation>スクリプトを書き出す</translation>
    </message>
    <message>
        <source>There is no run here that could be exported.</source>
        <translation>ここには書き出せる実行がありません。</translation>
    </message>
    <message>
        <source>Nothing is recorded yet: press Space first.</source>
        <translation>まだ何も記録されていません。先にスペースキーを押してください。</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Facts, measured</source>
        <translation>測った事実</translation>
    </message>
    <message>
        <source>the gradients cancel</source>
        <translation>勾配の和は0</translation>
    </message>
    <message>
        <source>orthogonal to x̂</source>
        <translation>x̂ と直交</translation>
    </message>
    <message>
        <source>change of y</source>
        <translation>y の変化</translation>
    </message>
    <message>
        <source>layer − graph</source>
        <translation>レイヤ − グラフ</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成り立つ</translation>
    </message>
    <message>
        <source>does not hold: ε counts here</source>
        <translation>成り立たない：ここでは ε が効いている</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Facts of the race</source>
        <translation>レースの記録</translation>
    </message>
    <message>
        <source>Click a row to choose the racer that is explained</source>
        <translation>行をクリックすると、解説する走者を選べます</translation>
    </message>
    <message>
        <source>racer</source>
        <translation>走者</translation>
    </message>
    <message>
        <source>path length</source>
        <translation>経路の長さ</translation>
    </message>
    <message>
        <source>sign changes of y</source>
        <translation>yの符号変化</translation>
    </message>
    <message>
        <source>within 10⁻³ at step</source>
        <translation>10⁻³以内に到達</translation>
    </message>
    <message>
        <source>now</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>FantasyPicture</name>
    <message>
        <source>Fantasy particles</source>
        <translation>ファンタジー粒子</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Start of the chains</source>
        <translation>連鎖の始まり</translation>
    </message>
    <message>
        <source>What the chains begin at</source>
        <translation>連鎖を何から始めるか</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Dream again</source>
        <translation>もう一度夢を見る</translation>
    </message>
    <message>
        <source>Let all chains begin at their start</source>
        <translation>すべての連鎖を始めからやり直す</translation>
    </message>
    <message>
        <source>Fantasies</source>
        <translation>ファンタジー</translation>
    </message>
    <message>
        <source>Gibbs steps of the chains</source>
        <translation>連鎖のギブスステップ数</translation>
    </message>
    <message>
        <source>How many Gibbs steps chains make at rest</source>
        <translation>停止中に連鎖が進むギブスステップ数</translation>
    </message>
    <message>
        <source>{0} Gibbs steps</source>
        <translation>ギブス {0} ステップ</translation>
    </message>
    <message>
        <source>chain {0}</source>
        <translation>連鎖 {0}</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Another file is still being read or written.</source>
        <translation>ほかのファイルを読み書きしているところです。</translation>
    </message>
    <message>
        <source>Reading the digits in {0} …</source>
        <translation>{0} の数字を読み込んでいます…</translation>
    </message>
    <message>
        <source>Downloading {0} ({1} MB) …</source>
        <translation>{0}（{1} MB）をダウンロードしています …</translation>
    </message>
    <message>
        <source>The download was given up. What has come is kept; ask again to go on.</source>
        <translation>ダウンロードをやめました。届いた分は残っているので、次は続きから始まります。</translation>
    </message>
    <message>
        <source>{0} Are you online? What has come is kept; ask again to go on.</source>
        <translation>{0}オンラインですか。届いた分は残っているので、次は続きから始まります。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} に書き込めません：{1}</translation>
    </message>
</context>
<context>
    <name>FieldTopic</name>
    <message>
        <source>Arrows of the gradient</source>
        <translation>勾配の矢印</translation>
    </message>
    <message>
        <source>At the point</source>
        <translation>この点で</translation>
    </message>
    <message>
        <source>Downhill, everywhere</source>
        <translation>あらゆる場所での下り方向</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>At ({0}, {1}).</source>
        <translation>({0}, {1})では。</translation>
    </message>
    <message>
        <source>f has no value here or beside it: there is no gradient, and no arrow.</source>
        <translation>ここかそのすぐ隣でfに値がないので、勾配も矢印もありません。</translation>
    </message>
    <message>
        <source>Where does f have a value?</source>
        <translation>fに値があるのはどこですか？</translation>
    </message>
    <message>
        <source>The gradient is 0: f is level here, and no arrow is left. It may be a lowest place, a highest one, or neither.</source>
        <translation>勾配は0です。fはここで平らで、矢印はありません。最も低い所か、最も高い所か、どちらでもないかもしれません。</translation>
    </message>
    <message>
        <source>Which of the three is it? Move the point a little.</source>
        <translation>3つのうちどれですか？点を少し動かしてみましょう。</translation>
    </message>
    <message>
        <source>f falls fastest along the arrow, at right angles to the contour; it is {0} steep. Each number of the gradient is the slope along one axis, the other held still.</source>
        <translation>fは矢印の向き、等高線と直角の向きに最も速く減ります。傾きの大きさは{0}です。勾配の各成分は、他方を固定したときの一方の軸に沿った傾き（偏微分）です。</translation>
    </message>
    <message>
        <source>Where are the arrows shortest? Do all point at the lowest place?</source>
        <translation>矢印が最も短いのはどこ？&#x3000;すべてが最も低い場所を指している？</translation>
    </message>
    <message>
        <source>Where the gradient is read; or click the map, or drag the ring</source>
        <translation>勾配を読み取る場所。地図をクリックするか、輪をドラッグしても選べます</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>What the arrows lead down</source>
        <translation>矢印が下っていく関数</translation>
    </message>
    <message>
        <source>Own formula</source>
        <translation>自分の式</translation>
    </message>
    <message>
        <source>Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log</source>
        <translation>数、x、y、pi、e、+ - * / ** と sin、exp、log などの関数</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open …</source>
        <translation>開く …</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Save setting as TOML …</source>
        <translation>設定をTOMLで保存 …</translation>
    </message>
    <message>
        <source>Save run …</source>
        <translation>実行を保存 …</translation>
    </message>
    <message>
        <source>Studies and runs (*.toml *.dlrun)</source>
        <translation>設定と実行 (*.toml *.dlrun)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Another file is still being read or written.</source>
        <translation>別のファイルをまだ読み書きしています。</translation>
    </message>
    <message>
        <source>This lab has no setting that could be saved.</source>
        <translation>このラボには保存できる設定がありません。</translation>
    </message>
    <message>
        <source>Save setting</source>
        <translation>設定を保存</translation>
    </message>
    <message>
        <source>TOML (*.toml)</source>
        <translation>TOML (*.toml)</translation>
    </message>
    <message>
        <source>There are {0} runs on stage: save each from its menu in the list.</source>
        <translation>表示中の実行は{0}件あります。一覧のメニューから1件ずつ保存してください。</translation>
    </message>
    <message>
        <source>There is no run on stage yet: play one first.</source>
        <translation>まだ実行がありません。先に再生してください。</translation>
    </message>
    <message>
        <source>This lab records no run that could be saved.</source>
        <translation>このラボには保存できる実行の記録がありません。</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>実行を保存</translation>
    </message>
    <message>
        <source>Runs (*.dlrun)</source>
        <translation>実行 (*.dlrun)</translation>
    </message>
    <message>
        <source>Writing {0} …</source>
        <translation>{0} を書き込んでいます…</translation>
    </message>
    <message>
        <source>{0} may not have been written: it was given up.</source>
        <translation>{0}は書き込まれていないかもしれません。途中で取り消されました。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0}に書き込めません：{1}</translation>
    </message>
    <message>
        <source>{0} is there already. Replace it?</source>
        <translation>{0}はすでにあります。置き換えますか？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>まだありません</translation>
    </message>
</context>
<context>
    <name>FilmExport</name>
    <message>
        <source>Another film is still being written.</source>
        <translation>別の動画をまだ書き込んでいます。</translation>
    </message>
    <message>
        <source>GIF (*.gif)</source>
        <translation>GIF (*.gif)</translation>
    </message>
    <message>
        <source>Folder of PNG frames (*)</source>
        <translation>PNG フレームのフォルダー (*)</translation>
    </message>
    <message>
        <source>MP4 (*.mp4)</source>
        <translation>MP4 (*.mp4)</translation>
    </message>
    <message>
        <source>WebM (*.webm)</source>
        <translation>WebM (*.webm)</translation>
    </message>
    <message>
        <source>Export video</source>
        <translation>動画を書き出す</translation>
    </message>
    <message>
        <source>Writing {0} …</source>
        <translation>{0} を書き込んでいます…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>FiltersPicture</name>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The layer whose units are seen, by way of the layers below it</source>
        <translation>どの層のユニットを（下の層を通して）見るか</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>All units with all units</source>
        <translation>すべてのユニットの間</translation>
    </message>
    <message>
        <source>hidden unit {0}, norm {1}</source>
        <translation>隠れユニット {0}、ノルム {1}</translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation>第 {0} 層</translation>
    </message>
    <message>
        <source>{0} with {1}: {2}</source>
        <translation>{0} と {1}：{2}</translation>
    </message>
</context>
<context>
    <name>FoldTabs</name>
    <message>
        <source>Show labs and runs</source>
        <translation>ラボと実行の一覧を表示</translation>
    </message>
    <message>
        <source>Show the settings</source>
        <translation>設定を表示</translation>
    </message>
    <message>
        <source>Show the transport bar</source>
        <translation>再生バーを表示</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>メニューバーを表示</translation>
    </message>
</context>
<context>
    <name>FootNote</name>
    <message>
        <source>Let it run</source>
        <translation>続きを実行</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>レッスンに戻る</translation>
    </message>
    <message>
        <source>Show me one way</source>
        <translation>やり方の例を見る</translation>
    </message>
    <message>
        <source>Something else is on stage now.</source>
        <translation>いまは別のものが表示されています。</translation>
    </message>
    <message>
        <source>It runs: watch, and answer when it has stopped.</source>
        <translation>実行中です。よく見て、止まったら答えてください。</translation>
    </message>
    <message>
        <source>It stands. Let it run to its end.</source>
        <translation>止まっています。最後まで実行してください。</translation>
    </message>
    <message>
        <source>Reached.</source>
        <translation>達成しました。</translation>
    </message>
    <message>
        <source>Not yet: press Space to play.</source>
        <translation>まだです。Spaceキーで実行します。</translation>
    </message>
    <message>
        <source>Not yet. Now: {0}</source>
        <translation>まだです。いまの値：{0}</translation>
    </message>
</context>
<context>
    <name>FormulaTable</name>
    <message>
        <source>Copy formulas as text</source>
        <translation>数式を文字としてコピー</translation>
    </message>
</context>
<context>
    <name>ForwardTopic</name>
    <message>
        <source>The network and its numbers</source>
        <translation>ネットワークとその数値</translation>
    </message>
    <message>
        <source>This unit</source>
        <translation>このユニット</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>順伝播</translation>
    </message>
    <message>
        <source>Which numbers change if x1 is 0? And with the identity as activation?</source>
        <translation>x1を0にすると、どの数が変わる？&#x3000;活性化関数を恒等関数にすると？</translation>
    </message>
    <message>
        <source>The input stands at the left.</source>
        <translation>左にあるのが入力です。</translation>
    </message>
    <message>
        <source>Each circle will be the sum of what leads to it, times the weights, plus a bias, put through the activation. Play works them out.</source>
        <translation>各円は、つながる値に重みを掛けて足し、バイアスを加え、活性化関数に通したものになります。再生すると順に計算します。</translation>
    </message>
    <message>
        <source>The outputs are {0} and {1}.</source>
        <translation>出力は{0}と{1}です。</translation>
    </message>
    <message>
        <source>Class {0} is the answer: for that the larger one counts, no more.</source>
        <translation>答えはクラス{0}です。どちらが大きいかだけで決まります。</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1}.</source>
        <translation>第{0}層、ユニット{1}。</translation>
    </message>
    <message>
        <source>All units of the layer at once are one product of matrices: {0} gives {1}.</source>
        <translation>この層の全ユニットは一度の行列の積で計算できます。{0}から{1}になります。</translation>
    </message>
    <message>
        <source>What goes into the network</source>
        <translation>ネットワークへの入力</translation>
    </message>
    <message>
        <source>Activation h</source>
        <translation>活性化関数 h</translation>
    </message>
    <message>
        <source>What the sums of the hidden layers go through</source>
        <translation>隠れ層の和を通す関数</translation>
    </message>
    <message>
        <source>Output σ</source>
        <translation>出力層 σ</translation>
    </message>
    <message>
        <source>What the last sums go through: identity for quantities, softmax for classes</source>
        <translation>最後の和を通す関数。回帰では恒等関数、分類ではソフトマックス関数</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等関数</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>ソフトマックス</translation>
    </message>
</context>
<context>
    <name>FunctionPlot</name>
    <message>
        <source>Show the whole picture again (or double-click the plot)</source>
        <translation>図の全体を再び表示（またはグラフをダブルクリック）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全体を表示</translation>
    </message>
</context>
<context>
    <name>FunctionsInspector</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>One function or idea each; N turns to the next</source>
        <translation>1ページに1つの関数や考え方。Nで次へ</translation>
    </message>
    <message>
        <source>{0}, textbook {1}</source>
        <translation>{0}（教科書 {1}）</translation>
    </message>
</context>
<context>
    <name>FunctionsLab</name>
    <message>
        <source>Functions</source>
        <translation>関数</translation>
    </message>
</context>
<context>
    <name>GraphInspector</name>
    <message>
        <source>Bill</source>
        <translation>買い物</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>ミニバッチ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ数</translation>
    </message>
    <message>
        <source>Into how many groups group norm divides the channels</source>
        <translation>グループ正規化がチャンネルをいくつに分けるか</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>Graph with values</source>
        <translation>値の入ったグラフ</translation>
    </message>
    <message>
        <source>Computation graph</source>
        <translation>計算グラフ</translation>
    </message>
    <message>
        <source>One step back (,)</source>
        <translation>1ステップ戻る（,）</translation>
    </message>
    <message>
        <source>Apples and oranges</source>
        <translation>りんごとみかん</translation>
    </message>
    <message>
        <source>Two apples</source>
        <translation>りんご2個</translation>
    </message>
    <message>
        <source>Affine</source>
        <translation>Affine</translation>
    </message>
    <message>
        <source>Affine with decay</source>
        <translation>Affine と重み減衰</translation>
    </message>
    <message>
        <source>Softmax and loss</source>
        <translation>Softmax と損失</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>Numbers of one unit or digit, or all numbers of a node as a picture</source>
        <translation>一つのユニットや数字の値、またはノードのすべての値を画像で</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>What the boxes show</source>
        <translation>箱に示すもの</translation>
    </message>
    <message>
        <source>Shades by size, or by powers of ten: then small numbers are told apart</source>
        <translation>濃さを大きさで、または10のべきで：小さな値も見分けられます</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Shades of the numbers</source>
        <translation>数値の濃さ</translation>
    </message>
</context>
<context>
    <name>GraphPlayer</name>
    <message>
        <source>the way back begins</source>
        <translation>逆伝播の始まり</translation>
    </message>
</context>
<context>
    <name>GraphSheet</name>
    <message>
        <source>{0} nodes, numbers from {1} to {2}.</source>
        <translation>ノード{0}個、値は{1}から{2}まで。</translation>
    </message>
    <message>
        <source>node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>式</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>{0} not known yet</source>
        <translation>{0}はまだ不明</translation>
    </message>
</context>
<context>
    <name>GridPicture</name>
    <message>
        <source>Decoded codes</source>
        <translation>コードからの復元</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>道のり</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>復号の表示</translation>
    </message>
    <message>
        <source>The whole map in a grid, or the way from one digit to another</source>
        <translation>地図全体を格子で見るか、数字から数字への道のりを見るか</translation>
    </message>
    <message>
        <source>Walk from</source>
        <translation>出発点</translation>
    </message>
    <message>
        <source>Walk to</source>
        <translation>到着点</translation>
    </message>
    <message>
        <source>decoded at {0}</source>
        <translation>{0} での復元</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} 段階</translation>
    </message>
    <message>
        <source>from a {0} to a {1}, {2} of the way</source>
        <translation>{0} から {1} へ、道のりの {2}</translation>
    </message>
    <message>
        <source>There are no test digits of both.</source>
        <translation>両方のテストの数字がありません。</translation>
    </message>
    <message>
        <source>Between which digits to walk: through codes in a straight line</source>
        <translation>どの数字の間を歩くか（コードの空間をまっすぐ進む）</translation>
    </message>
</context>
<context>
    <name>Guess</name>
    <message>
        <source>My guess</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>Between {0} and {1}</source>
        <translation>{0} から {1} まで</translation>
    </message>
    <message>
        <source>This is my guess</source>
        <translation>この値にする</translation>
    </message>
    <message>
        <source>Take the number that stands there</source>
        <translation>入っている値を答えにする</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>A study of your own</source>
        <translation>自分の実験</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>The experiment on stage</source>
        <translation>表示中の実験</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>share of the step&apos;s fullest bin</source>
        <translation>そのステップで最多の区間に対する割合</translation>
    </message>
    <message>
        <source>At step {0} most values lie between {1} and {2}.</source>
        <translation>ステップ{0}で最も多い値は{1}から{2}の間。</translation>
    </message>
    <message>
        <source>At epoch {0} most values lie between {1} and {2}.</source>
        <translation>エポック{0}では、多くの値が{1}から{2}の間にあります。</translation>
    </message>
</context>
<context>
    <name>HelpBox</name>
    <message>
        <source>What is this?</source>
        <translation>これは何？</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>式</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>試してみよう</translation>
    </message>
    <message>
        <source>Textbook, section</source>
        <translation>教科書の節</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>In the engine</source>
        <translation>エンジンのコード</translation>
    </message>
    <message>
        <source>No help has all of these words; fewer, or another spelling, may do.</source>
        <translation>これらの言葉をすべて含む説明はありません。言葉を減らすか、別の書き方を試してください。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source># The program was installed without the source of its engine.</source>
        <translation># エンジンのソースコードなしでインストールされている。</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>ヘルプを探す</translation>
    </message>
    <message>
        <source>Search: gap, Adam, Xavier</source>
        <translation>検索：過学習、Adam、Xavier</translation>
    </message>
    <message>
        <source>Type words; Down goes to what was found</source>
        <translation>言葉を入力。↓で見つかったものへ</translation>
    </message>
    <message>
        <source>What there is help for</source>
        <translation>ヘルプがあるもの</translation>
    </message>
    <message>
        <source>Choose with the arrows or a click</source>
        <translation>矢印かクリックで選ぶ</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>コードを見る</translation>
    </message>
    <message>
        <source>The engine&apos;s source, to read beside the picture</source>
        <translation>図の横で読めるエンジンのソースコード</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>What is this?</source>
        <translation>これは何？</translation>
    </message>
    <message>
        <source>Click on what you want to know</source>
        <translation>知りたいものをクリック</translation>
    </message>
</context>
<context>
    <name>HistogramPanel</name>
    <message>
        <source>Histograms of the layers</source>
        <translation>各層のヒストグラム</translation>
    </message>
    <message>
        <source>all outside</source>
        <translation>すべて範囲外</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>数値なし</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>std</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>範囲外</translation>
    </message>
    <message>
        <source>{0} · outside</source>
        <translation>{0} · 範囲外</translation>
    </message>
    <message>
        <source>mean ± std</source>
        <translation>平均 ± 標準偏差</translation>
    </message>
    <message>
        <source>∞ · NaN</source>
        <translation>∞ · NaN</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>死滅</translation>
    </message>
    <message>
        <source>flat or dead</source>
        <translation>平坦・死滅</translation>
    </message>
</context>
<context>
    <name>HistogramSheet</name>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>from</source>
        <translation>下端</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上端</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値の数</translation>
    </message>
    <message>
        <source>All values of all layers again (double click)</source>
        <translation>すべての層のすべての値を再び表示（ダブルクリック）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>A bin with ten times as many values is only a little higher</source>
        <translation>値が十倍ある区間も、少し高くなるだけです</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>対数の度数</translation>
    </message>
    <message>
        <source>{0} to {1}: {2} values</source>
        <translation>{0} ～ {1}：{2} 個</translation>
    </message>
</context>
<context>
    <name>HomeMark</name>
    <message>
        <source>Back to the preset&apos;s value: {0}</source>
        <translation>プリセットの値に戻す：{0}</translation>
    </message>
</context>
<context>
    <name>ImportanceSection</name>
    <message>
        <source>What matters</source>
        <translation>効いている設定</translation>
    </message>
    <message>
        <source>Which share of the variance of the figure a setting explains: trials sorted by it into groups of equal size, 1 - (mean square within) / (mean square overall)</source>
        <translation>値の分散のうち、その設定が説明する割合：設定の順に同じ大きさの組に分け、1 - (組の中の平均平方) / (全体の平均平方)</translation>
    </message>
</context>
<context>
    <name>InsideLab</name>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
</context>
<context>
    <name>InsideStage</name>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>特徴マップ</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混同</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>手書き</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message>
        <source>The last session could not be read; this is a fresh start. ({0})</source>
        <translation>前回のセッションを読み込めないため、新しく始めます。（{0}）</translation>
    </message>
    <message>
        <source>Of the last session this could not be brought back: {0}.</source>
        <translation>前回のセッションのうち、次のものは元に戻せませんでした：{0}。</translation>
    </message>
</context>
<context>
    <name>LayerChart</name>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Show all layers again (or double-click the plot)</source>
        <translation>すべての層を再び表示（グラフのダブルクリックでも可）</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>Accuracy and loss</source>
        <translation>認識精度と損失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>認識精度</translation>
    </message>
    <message>
        <source>cross-entropy loss</source>
        <translation>交差エントロピー誤差</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>each batch</source>
        <translation>各バッチ</translation>
    </message>
</context>
<context>
    <name>LectureMenu</name>
    <message>
        <source>Lecture mode</source>
        <translation>講義モード</translation>
    </message>
    <message>
        <source>Picture over the whole stage</source>
        <translation>図を全面に表示</translation>
    </message>
    <message>
        <source>Labs and runs</source>
        <translation>ラボと実行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Transport bar</source>
        <translation>再生バー</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>メニューバー</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>図 {0}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>LESSON {0}, {1} MIN</source>
        <translation>レッスン {0} ・ {1} 分</translation>
    </message>
    <message>
        <source>Your answers can&apos;t be saved ({0}): they stay until the window closes.</source>
        <translation>答えを保存できません({0})。ウィンドウを閉じるまでは残ります。</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>&amp;Lessons</source>
        <translation>レッスン(&amp;L)</translation>
    </message>
    <message>
        <source>Begin, or go on</source>
        <translation>始める、または続ける</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Begin this lesson anew</source>
        <translation>このレッスンを最初から</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>レッスンを閉じる</translation>
    </message>
    <message>
        <source>Save my answers …</source>
        <translation>答えを保存 …</translation>
    </message>
    <message>
        <source>Erase all my answers …</source>
        <translation>答えをすべて消す …</translation>
    </message>
    <message>
        <source>Erase your answers to all lessons? There are {0}.</source>
        <translation>すべてのレッスンの答えを消しますか。全部で{0}個あります。</translation>
    </message>
    <message>
        <source>They can&apos;t be brought back. “Save my answers …” keeps them as a table.</source>
        <translation>元には戻せません。「答えを保存 …」で表として残せます。</translation>
    </message>
    <message>
        <source>Erase all my answers</source>
        <translation>答えをすべて消す</translation>
    </message>
    <message>
        <source>What is wrong with lessons …</source>
        <translation>使えないレッスンについて …</translation>
    </message>
    <message>
        <source>And {0} more: in the menu “Lessons”, “{1}” tells of all.</source>
        <translation>ほかに{0}件あります。「レッスン」メニューの「{1}」ですべて確認できます。</translation>
    </message>
    <message>
        <source>What is wrong with lessons</source>
        <translation>使えないレッスンについて</translation>
    </message>
    <message>
        <source>{0} files of lessons can&apos;t be used.</source>
        <translation>レッスンのファイルが{0}個使えません。</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save my answers</source>
        <translation>答えを保存</translation>
    </message>
    <message>
        <source>Your answers can&apos;t be erased ({0}): their file is still there.</source>
        <translation>解答を消せません（{0}）。ファイルは残っています。</translation>
    </message>
    <message>
        <source>Your answers so far can&apos;t be read ({0}); the file is set aside.</source>
        <translation>これまでの答えを読めません({0})。そのファイルは別名で残しました。</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Answer first: then it goes on</source>
        <translation>答えると先へ進めます</translation>
    </message>
    <message>
        <source>Close the lesson; it is kept where it is</source>
        <translation>レッスンを閉じる (続きは残ります)</translation>
    </message>
</context>
<context>
    <name>LinearTopic</name>
    <message>
        <source>Both layers together</source>
        <translation>2つの層の合成</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Both, multiplied out</source>
        <translation>両方を展開すると</translation>
    </message>
    <message>
        <source>Two layers and one</source>
        <translation>2層と1層</translation>
    </message>
    <message>
        <source>Two less one</source>
        <translation>2層と1層の差</translation>
    </message>
    <message>
        <source>Why a bend is needed</source>
        <translation>なぜ非線形か</translation>
    </message>
    <message>
        <source>one layer</source>
        <translation>1層</translation>
    </message>
    <message>
        <source>two layers</source>
        <translation>2層</translation>
    </message>
    <message>
        <source>Two layers, one line.</source>
        <translation>2層でも直線は1本。</translation>
    </message>
    <message>
        <source>Whatever the four sliders say, both are the same: without an activation, a deep network can do no more than one layer.</source>
        <translation>4つのスライダーをどう動かしても両者は同じです。活性化関数がなければ、深いネットワークでも1層と同じことしかできません。</translation>
    </message>
    <message>
        <source>Choose ReLU between the layers: what can it do that no line can?</source>
        <translation>層の間にReLUを入れてみてください。直線にはできない何ができる？</translation>
    </message>
    <message>
        <source>Up to {0} apart.</source>
        <translation>最大で{0}離れています。</translation>
    </message>
    <message>
        <source>With {0} between them the two layers bend: that is what depth lives on.</source>
        <translation>間に{0}があると2層は曲がります。深さが役立つのはこのためです。</translation>
    </message>
    <message>
        <source>With {0} between them, but nothing bends here: all x lie on one side.</source>
        <translation>間に{0}がありますが、ここではどこも曲がりません。すべてのxが片側にあります。</translation>
    </message>
    <message>
        <source>With {0} between them, but a weight is 0: x counts for nothing.</source>
        <translation>間に{0}がありますが、重みの一つが0なので、xは何も変えません。</translation>
    </message>
    <message>
        <source>Which sliders bring the bend back?</source>
        <translation>どのスライダーで折れ目が戻りますか？</translation>
    </message>
    <message>
        <source>Where is the bend, and which sliders move it?</source>
        <translation>曲がるのはどこ？&#x3000;どのスライダーで動く？</translation>
    </message>
    <message>
        <source>One number of the two layers; Play moves the first</source>
        <translation>2層の数の1つ。再生すると最初の数が動きます</translation>
    </message>
    <message>
        <source>First weight w1</source>
        <translation>第1層の重み w1</translation>
    </message>
    <message>
        <source>First bias b1</source>
        <translation>第1層のバイアス b1</translation>
    </message>
    <message>
        <source>Second weight w2</source>
        <translation>第2層の重み w2</translation>
    </message>
    <message>
        <source>Second bias b2</source>
        <translation>第2層のバイアス b2</translation>
    </message>
    <message>
        <source>Between them</source>
        <translation>層の間</translation>
    </message>
    <message>
        <source>What the first layer&apos;s output goes through</source>
        <translation>第1層の出力を通す関数</translation>
    </message>
</context>
<context>
    <name>LinkedLabel</name>
    <message>
        <source>Tab leads to its underlined words, Enter tells of them</source>
        <translation>Tab で下線のついた言葉へ移り、Enter で説明を見る</translation>
    </message>
</context>
<context>
    <name>LocalKeys</name>
    <message>
        <source>In a setting</source>
        <translation>設定の中</translation>
    </message>
    <message>
        <source>Take over what was typed</source>
        <translation>入力した値を確定する</translation>
    </message>
    <message>
        <source>The last value again</source>
        <translation>前の値に戻す</translation>
    </message>
    <message>
        <source>A notch more, or the choice before</source>
        <translation>少し増やす、または前の選択肢</translation>
    </message>
    <message>
        <source>A notch less, or the next choice</source>
        <translation>少し減らす、または次の選択肢</translation>
    </message>
    <message>
        <source>Press a button, turn a switch (else: play or pause)</source>
        <translation>ボタンを押す、スイッチを切り替える（ほかでは再生／一時停止）</translation>
    </message>
    <message>
        <source>Open a list of choices</source>
        <translation>選択肢の一覧を開く</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>A twentieth of the run on</source>
        <translation>実行の20分の1進む</translation>
    </message>
    <message>
        <source>A twentieth of the run back</source>
        <translation>実行の20分の1戻る</translation>
    </message>
    <message>
        <source>In the list of runs</source>
        <translation>実行の一覧</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>実行を表示する</translation>
    </message>
    <message>
        <source>Compare the chosen runs</source>
        <translation>選んだ実行を比較する</translation>
    </message>
    <message>
        <source>Pin the run as a ghost</source>
        <translation>実行をゴーストとして固定する</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>実行の名前を変える</translation>
    </message>
    <message>
        <source>Remove the run</source>
        <translation>実行を削除する</translation>
    </message>
    <message>
        <source>Undo the last removal</source>
        <translation>最後の削除を取り消す</translation>
    </message>
    <message>
        <source>In the table of a comparison</source>
        <translation>比較の表</translation>
    </message>
    <message>
        <source>Follow the run</source>
        <translation>実行に注目する</translation>
    </message>
    <message>
        <source>Hide the run, or show it</source>
        <translation>実行の表示／非表示</translation>
    </message>
    <message>
        <source>In the optimizer paths and in graphs</source>
        <translation>最適化の更新経路とグラフ</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>1ステップ戻る</translation>
    </message>
    <message>
        <source>On the picture of a search</source>
        <translation>探索の図の上で</translation>
    </message>
    <message>
        <source>The next trial, the best first; and back</source>
        <translation>次の試行 (よいものから)、または前の試行</translation>
    </message>
    <message>
        <source>Open the trial in another lab</source>
        <translation>試行を別のラボで開く</translation>
    </message>
    <message>
        <source>On a graph with values</source>
        <translation>値の入ったグラフ</translation>
    </message>
    <message>
        <source>How the next node&apos;s number, or the last one&apos;s, came about</source>
        <translation>前後のノードの値がどう決まったか</translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation>図の上</translation>
    </message>
    <message>
        <source>Its menu: ranges, log axes, copy, save</source>
        <translation>図のメニュー：範囲、対数軸、コピー、保存</translation>
    </message>
</context>
<context>
    <name>LookingLab</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>The run of the study that is looked into</source>
        <translation>内部を見る実行</translation>
    </message>
    <message>
        <source>Only the curves of this run were kept: press Space to train it anew.</source>
        <translation>この実行は曲線だけが残っています。Spaceキーで改めて学習します。</translation>
    </message>
    <message>
        <source>Press Space to start.</source>
        <translation>スペースキーで開始します。</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>cross-entropy loss</source>
        <translation>交差エントロピー誤差</translation>
    </message>
    <message>
        <source>each batch</source>
        <translation>各バッチ</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
</context>
<context>
    <name>LossTopic</name>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Losses along the prediction</source>
        <translation>予測に対する損失</translation>
    </message>
    <message>
        <source>slope dL/dy</source>
        <translation>傾き dL/dy</translation>
    </message>
    <message>
        <source>With this y</source>
        <translation>このyでは</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>損失関数の値</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>Scale of y, the probability of the right class</source>
        <translation>正解クラスの確率yの軸の目盛り</translation>
    </message>
    <message>
        <source>Loss functions</source>
        <translation>損失関数</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>2乗和誤差</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>交差エントロピー</translation>
    </message>
    <message>
        <source>with 1e-7</source>
        <translation>1e-7あり</translation>
    </message>
    <message>
        <source>1 − accuracy</source>
        <translation>1 − 認識精度</translation>
    </message>
    <message>
        <source>y = {0}.</source>
        <translation>y = {0}。</translation>
    </message>
    <message>
        <source>The exact cross entropy is {0}. The textbook adds 1e-7 to y, so that log 0 never happens: {1}, and never more than 16.118.</source>
        <translation>正確な交差エントロピー誤差は{0}です。教科書はlog 0を避けるためyに1e-7を足します。すると{1}となり、16.118を超えません。</translation>
    </message>
    <message>
        <source>From which y on do the two part?</source>
        <translation>2つはどのyから離れますか？</translation>
    </message>
    <message>
        <source>From which y on do the two part? (L makes the axis logarithmic)</source>
        <translation>両者が分かれるのはどのyから？（Lで対数軸になります）</translation>
    </message>
    <message>
        <source>Cross entropy falls with slope {0}; the slope of accuracy is 0: it does not say which way is better, so it is no loss to learn by.</source>
        <translation>交差エントロピー誤差は傾き{0}で減ります。認識精度の傾きは0なので、どちらへ動けばよいか分かりません。だから学習の指標にはなりません。</translation>
    </message>
    <message>
        <source>Where is a wrong answer punished hardest: by which of the losses?</source>
        <translation>間違った答えを最も厳しく罰するのはどの損失関数？</translation>
    </message>
    <message>
        <source>Prediction y</source>
        <translation>予測 y</translation>
    </message>
    <message>
        <source>The probability that the network gives the right class; Play moves it</source>
        <translation>ネットワークが正解クラスに与える確率。再生すると動きます</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス数</translation>
    </message>
    <message>
        <source>The other classes share what is left of the probability</source>
        <translation>残りの確率は他のクラスで等分します</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>教師データ</translation>
    </message>
    <message>
        <source>The right answer as ten numbers, one of them 1, or as the number of a class</source>
        <translation>正解を、1つだけ1の数の並び（one-hot）で表すか、クラスの番号で表すか</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>one-hot表現</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Batch size N</source>
        <translation>バッチサイズ N</translation>
    </message>
    <message>
        <source>So many predictions alike: their mean stays, their sum grows</source>
        <translation>同じ予測をこの数だけ並べます。平均は変わらず、和は増えます</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that nobody foresaw; the rest goes on. ({0})</source>
        <translation>予期しない問題が起きましたが、ほかは続きます。({0})</translation>
    </message>
</context>
<context>
    <name>MapArrows</name>
    <message>
        <source>−∇f</source>
        <translation>−∇f</translation>
    </message>
    <message>
        <source>−m̂</source>
        <translation>−m̂</translation>
    </message>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>step</source>
        <translation>更新量</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>All trials</source>
        <translation>すべての試行</translation>
    </message>
    <message>
        <source>Trials of the search</source>
        <translation>探索の試行</translation>
    </message>
    <message>
        <source>All settings of the trials</source>
        <translation>試行のすべての設定</translation>
    </message>
    <message>
        <source>two settings</source>
        <translation>2 つの設定</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>How many settings are shown</source>
        <translation>表示する設定の数</translation>
    </message>
    <message>
        <source>Two settings as a map, or an axis for each with a line a trial</source>
        <translation>2 つの設定の図、または設定ごとの軸に試行ごとの線</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Scale of the axes</source>
        <translation>軸の尺度</translation>
    </message>
    <message>
        <source>As the ranges are drawn, or evenly: then small rates lie on a heap</source>
        <translation>範囲の選び方のとおりに、または等間隔に (小さな学習係数は重なってしまいます)</translation>
    </message>
    <message>
        <source>round {0} · {1} trials</source>
        <translation>第{0}回 · {1} 試行</translation>
    </message>
    <message>
        <source>next range: {0} trials</source>
        <translation>次の範囲：{0} 試行</translation>
    </message>
    <message>
        <source>trial {0}: {1}</source>
        <translation>試行 {0}: {1}</translation>
    </message>
    <message>
        <source>diverged: it counts as guessing</source>
        <translation>発散：当てずっぽうとみなします</translation>
    </message>
    <message>
        <source>stopped after {0} steps</source>
        <translation>{0} ステップで打ち切り</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>シード {0}</translation>
    </message>
</context>
<context>
    <name>MapPicture</name>
    <message>
        <source>Map of the code</source>
        <translation>コードの地図</translation>
    </message>
    <message>
        <source>z₁</source>
        <translation>z₁</translation>
    </message>
    <message>
        <source>z₂</source>
        <translation>z₂</translation>
    </message>
    <message>
        <source>What is decoded here</source>
        <translation>ここでの復元</translation>
    </message>
    <message>
        <source>Nearest test digits</source>
        <translation>最も近いテストの数字</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>数字 {0}枚</translation>
    </message>
    <message>
        <source>2 components of {1}</source>
        <translation>{1} 次元の 2 主成分</translation>
    </message>
    <message>
        <source>decoded at {0}</source>
        <translation>{0} での復元</translation>
    </message>
    <message>
        <source>test digit {0}, a {1}</source>
        <translation>テストの数字 {0}（{1}）</translation>
    </message>
    <message>
        <source>decoded here</source>
        <translation>ここの復元</translation>
    </message>
    <message>
        <source>nearest digits</source>
        <translation>近い数字</translation>
    </message>
</context>
<context>
    <name>MapsView</name>
    <message>
        <source>Feature maps</source>
        <translation>特徴マップ</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Choice of a digit</source>
        <translation>数字の選択</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>These examples are no pictures.</source>
        <translation>このデータは画像ではありません。</translation>
    </message>
    <message>
        <source>Test digit {0}, a {1}, on its way: taken for a {2} ({3}), {4}</source>
        <translation>テストの数字 {0}({1})が通る道：{2} と認識({3})、{4}</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Test digit {0}, a {1}</source>
        <translation>テストの数字 {0}({1})</translation>
    </message>
    <message>
        <source>Point at a pixel of a map to see how it came about.</source>
        <translation>マップのピクセルを指すと、その値の計算が見られます。</translation>
    </message>
    <message>
        <source>{0}, map {1}, row {2}, column {3}</source>
        <translation>{0}、マップ {1}、{2} 行 {3} 列</translation>
    </message>
    <message>
        <source>{0}: a unit adds up all numbers before it</source>
        <translation>{0}: 各ユニットは前のすべての値を足し合わせます</translation>
    </message>
    <message>
        <source>choose a digit</source>
        <translation>数字を選ぶ</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>確率</translation>
    </message>
</context>
<context>
    <name>MarkRow</name>
    <message>
        <source>Set exactly {0}</source>
        <translation>ちょうど {0} にする</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>About dlgui</source>
        <translation>dlguiについて</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生／一時停止</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>1ステップ</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>1エポック</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>遅くする</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>速くする</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>1ステップ戻る</translation>
    </message>
    <message>
        <source>One step on, in what is recorded</source>
        <translation>記録の中を1ステップ進む</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>最初へ</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>最後へ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語 (Language)</translation>
    </message>
</context>
<context>
    <name>MultiplesPanel</name>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Runs side by side</source>
        <translation>並べた実行</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>{0}別</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>diverged at {0}</source>
        <translation>ステップ{0}で発散</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>{0} columns of circles, from {1} to {2}.</source>
        <translation>円の列が{0}列、{1}から{2}まで。</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>NeuronTopic</name>
    <message>
        <source>The neuron&apos;s output over the plane</source>
        <translation>平面上でのニューロンの出力</translation>
    </message>
    <message>
        <source>The neuron&apos;s output along the weighted sum</source>
        <translation>重み付き和に対するニューロンの出力</translation>
    </message>
    <message>
        <source>The four inputs</source>
        <translation>4つの入力</translation>
    </message>
    <message>
        <source>Plane of the inputs</source>
        <translation>入力の平面</translation>
    </message>
    <message>
        <source>y over the sum a</source>
        <translation>和aに対するy</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>ニューロン</translation>
    </message>
    <message>
        <source>Right for {1}: {0} of 4 inputs.</source>
        <translation>{1}として4つの入力のうち{0}つが正解。</translation>
    </message>
    <message>
        <source>A neuron parts the plane by a straight line: no line parts XOR.</source>
        <translation>ニューロンは平面を直線で分けます。XORを分ける直線はありません。</translation>
    </message>
    <message>
        <source>How many of the four can you get right? What would two lines do?</source>
        <translation>4つのうちいくつまで正解にできる？&#x3000;直線が2本あれば？</translation>
    </message>
    <message>
        <source>Where a = 0 lies the line; the weights turn it, the bias moves it. Which side counts as 1 is the activation&apos;s doing.</source>
        <translation>a = 0のところが境界の直線です。重みが向きを変え、バイアスが位置を動かします。どちら側を1とするかは活性化関数が決めます。</translation>
    </message>
    <message>
        <source>Both weights are 0: the inputs count for nothing, and there is no line.</source>
        <translation>重みが両方とも0なので、入力は何も変えず、直線もありません。</translation>
    </message>
    <message>
        <source>Which weights make {0} right, and how many others do?</source>
        <translation>{0}を正しくする重みは？&#x3000;ほかに何通りある？</translation>
    </message>
    <message>
        <source>Moves the line; Play moves it</source>
        <translation>直線の位置を動かします。再生すると動きます</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>バイアス b</translation>
    </message>
    <message>
        <source>How much this input counts; together they turn the line</source>
        <translation>この入力の効き具合。2つで直線の向きが決まります</translation>
    </message>
    <message>
        <source>Weight w1</source>
        <translation>重み w1</translation>
    </message>
    <message>
        <source>Weight w2</source>
        <translation>重み w2</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>What the sum goes through</source>
        <translation>和を通す関数</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>The gate that the neuron is to be: full points are to be 1</source>
        <translation>ニューロンにさせたいゲート。塗った点が1であるべき入力です</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
</context>
<context>
    <name>NodePicture</name>
    <message>
        <source>At one node</source>
        <translation>一つのノードで</translation>
    </message>
    <message>
        <source>What stands under the node</source>
        <translation>ノードの下にあるもの</translation>
    </message>
    <message>
        <source>Vectors of a node</source>
        <translation>ノードのベクトル</translation>
    </message>
    <message>
        <source>Answers at the node</source>
        <translation>ノードでの答え</translation>
    </message>
    <message>
        <source>gradient {0}</source>
        <translation>勾配 {0}</translation>
    </message>
</context>
<context>
    <name>NormalisationLab</name>
    <message>
        <source>Normalisation</source>
        <translation>正規化</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{0} lines of results cannot be read: these trials are repeated.</source>
        <translation>結果の{0}行が読めません。その試行はやり直します。</translation>
    </message>
    <message>
        <source>The search could not go on: {0}. What was found stays.</source>
        <translation>探索を続けられません：{0}。見つかったものは残ります。</translation>
    </message>
    <message>
        <source>Results cannot be written for now, and are kept in memory: {0}</source>
        <translation>いまは結果を書き込めないので、メモリに残しています：{0}</translation>
    </message>
    <message>
        <source>The last search was left in the midst: {0} of {1} trials are done.</source>
        <translation>前回の探索は途中で終わっています：{1}試行のうち{0}が済んでいます。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number.</source>
        <translation>数値を入力してください。</translation>
    </message>
    <message>
        <source>“{0}” was read as {1}.</source>
        <translation>「{0}」は{1}と読み取りました。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>数値ではありません。</translation>
    </message>
    <message>
        <source>Only whole numbers.</source>
        <translation>整数を入力してください。</translation>
    </message>
    <message>
        <source>This can be read in two ways: write {0} or {1}.</source>
        <translation>二通りに読めます。{0}または{1}と書いてください。</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>{0}より大きい</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>{0}以上の</translation>
    </message>
    <message>
        <source>below {0}</source>
        <translation>{0}未満の</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>{0}以下の</translation>
    </message>
    <message>
        <source>Must be {0} and {1}.</source>
        <translation>{0}、{1}値にしてください。</translation>
    </message>
    <message>
        <source>Must be {0}.</source>
        <translation>{0}値にしてください。</translation>
    </message>
    <message>
        <source>finite</source>
        <translation>有限の</translation>
    </message>
</context>
<context>
    <name>NumericalTopic</name>
    <message>
        <source>error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>With this h</source>
        <translation>このhでは</translation>
    </message>
    <message>
        <source>Slopes at x</source>
        <translation>xでの傾き</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Scale of the error</source>
        <translation>誤差の軸の目盛り</translation>
    </message>
    <message>
        <source>Numerical differentiation</source>
        <translation>数値微分</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前方差分</translation>
    </message>
    <message>
        <source>central</source>
        <translation>中心差分</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>真の微分</translation>
    </message>
    <message>
        <source>h = {0}.</source>
        <translation>h = {0}。</translation>
    </message>
    <message>
        <source>f has no value at x = {0} or beside it: there is no slope to find.</source>
        <translation>x = {0}かそのすぐ隣でfに値がないので、傾きは求められません。</translation>
    </message>
    <message>
        <source>At which x does f have a slope?</source>
        <translation>fに傾きがあるのはどのxですか？</translation>
    </message>
    <message>
        <source>Which h is best, for the forward difference and for the central one?</source>
        <translation>前方差分と中心差分、それぞれに最もよいhは？</translation>
    </message>
    <message>
        <source>The slope of your own formula is known to about ten digits only.</source>
        <translation>自分の式の傾きは約10桁までしか分かりません。</translation>
    </message>
    <message>
        <source>How far x is moved; above 0, as it is divided by. Play makes it smaller</source>
        <translation>xを動かす幅。これで割るので0より大きい数。再生すると小さくなります</translation>
    </message>
    <message>
        <source>Where the slope is wanted</source>
        <translation>傾きを求める場所</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>What is differentiated: its exact slope is known</source>
        <translation>微分する関数。真の傾きが分かっています</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>シグモイド</translation>
    </message>
    <message>
        <source>Own formula</source>
        <translation>自分の式</translation>
    </message>
    <message>
        <source>Numbers, x, pi, e, + - * / ** and functions such as sin, exp, log</source>
        <translation>数、x、pi、e、+ - * / ** と sin、exp、log などの関数</translation>
    </message>
</context>
<context>
    <name>OnStage</name>
    <message>
        <source>The run of the study whose sequence is shown</source>
        <translation>系列を表示する学習</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Which test sequence, or tree</source>
        <translation>どのテスト系列、または木か</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>The hidden unit whose numbers the cell shows</source>
        <translation>セルの図に数値を示す隠れユニット</translation>
    </message>
    <message>
        <source>On stage</source>
        <translation>表示するもの</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Another file is still being read or written.</source>
        <translation>別のファイルをまだ読み書きしています。</translation>
    </message>
    <message>
        <source>Reading {0} …</source>
        <translation>{0} を読み込んでいます…</translation>
    </message>
    <message>
        <source>One at a time goes on stage. Not shown: {0}.</source>
        <translation>舞台に出せるのは一度に1つです。表示していないもの：{0}</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>This is my order</source>
        <translation>この順番にする</translation>
    </message>
    <message>
        <source>Move “{0}” up</source>
        <translation>「{0}」を上へ</translation>
    </message>
    <message>
        <source>Move “{0}” down</source>
        <translation>「{0}」を下へ</translation>
    </message>
</context>
<context>
    <name>OverTimePanel</name>
    <message>
        <source>One layer over time</source>
        <translation>1つの層の時間変化</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The layer that is shown over time</source>
        <translation>時間変化を表示する層</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Press Space: the layers are recorded while the network learns</source>
        <translation>Spaceキーを押すと、学習中の各層の様子が記録されます</translation>
    </message>
</context>
<context>
    <name>OverfittingLab</name>
    <message>
        <source>Overfitting</source>
        <translation>過学習</translation>
    </message>
    <message>
        <source>Change the setting that the notice names, or choose a preset.</source>
        <translation>お知らせにある設定を変えるか、プリセットを選んでください。</translation>
    </message>
    <message>
        <source>There is no run to show.</source>
        <translation>表示できる実行がありません。</translation>
    </message>
    <message>
        <source>{0}: train {1}, test {2}.</source>
        <translation>{0}：訓練{1}、テスト{2}。</translation>
    </message>
    <message>
        <source>Press Space to start.</source>
        <translation>Spaceキーで開始します。</translation>
    </message>
    <message>
        <source>The run could not go on: {0}</source>
        <translation>実行を続けられませんでした：{0}</translation>
    </message>
    <message>
        <source>Use the bundled digits</source>
        <translation>付属の数字を使う</translation>
    </message>
</context>
<context>
    <name>ParallelChart</name>
    <message>
        <source>{0} from {1} to {2}.</source>
        <translation>{0}は{1}から{2}。</translation>
    </message>
    <message>
        <source>{0} lines.</source>
        <translation>{0}本の線。</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>試行</translation>
    </message>
</context>
<context>
    <name>PathsInspector</name>
    <message>
        <source>Surface</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>Own formula</source>
        <translation>自分の数式</translation>
    </message>
    <message>
        <source>What the racers walk over</source>
        <translation>走者が進む関数の曲面</translation>
    </message>
    <message>
        <source>Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log, sqrt</source>
        <translation>数値、x、y、pi、e、+ - * / ** と、sin、exp、log、sqrtなどの関数が使えます</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始点</translation>
    </message>
    <message>
        <source>Random start</source>
        <translation>ランダムな開始点</translation>
    </message>
    <message>
        <source>Start somewhere on the map, at random</source>
        <translation>図の上のランダムな場所から始めます</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>How many updates every racer makes</source>
        <translation>各走者の更新回数</translation>
    </message>
    <message>
        <source>Where all racers start; or click the map, or drag the ring</source>
        <translation>すべての走者の開始点。図をクリックするか、輪をドラッグしても選べます</translation>
    </message>
    <message>
        <source>Racers</source>
        <translation>走者</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Filled contours</source>
        <translation>等高線を塗る</translation>
    </message>
    <message>
        <source>Tint the heights, or draw lines only</source>
        <translation>高さを色で塗り分けるか、線だけを描くか</translation>
    </message>
    <message>
        <source>Logarithmic levels</source>
        <translation>対数の間隔</translation>
    </message>
    <message>
        <source>Lines at 1, 2, 5, 10, … above the lowest point, or evenly spaced</source>
        <translation>最低点から1, 2, 5, 10, …の高さに線を引くか、等間隔に引くか</translation>
    </message>
    <message>
        <source>Equal units</source>
        <translation>縦横の縮尺を同じに</translation>
    </message>
    <message>
        <source>A unit as long on both axes: then gradients are at right angles to the contours</source>
        <translation>両軸の1目盛りを同じ長さにします。勾配が等高線と直角に見えます</translation>
    </message>
</context>
<context>
    <name>PathsLab</name>
    <message>
        <source>Optimizer paths</source>
        <translation>最適化の経路</translation>
    </message>
</context>
<context>
    <name>PathsStage</name>
    <message>
        <source>After step {0}</source>
        <translation>ステップ{0}の後</translation>
    </message>
    <message>
        <source>Scale of the axis of f</source>
        <translation>fの軸の目盛り</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Evenly, or by powers of ten: small values are then told apart</source>
        <translation>等間隔か、10倍ごとの間隔か。10倍ごとなら小さな値も見分けられます</translation>
    </message>
    <message>
        <source>f over the steps, the figures of each racer, or one step in numbers</source>
        <translation>ステップごとのf、各走者の記録、または1ステップの計算</translation>
    </message>
    <message>
        <source>Curves, facts, or the chosen racer&apos;s step explained</source>
        <translation>曲線、記録、または選んだ走者のステップの解説</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>explain this step</source>
        <translation>このステップを解説</translation>
    </message>
</context>
<context>
    <name>Pen</name>
    <message>
        <source>Hold the mouse button down and draw on the plot. Draw again to correct it.</source>
        <translation>マウスのボタンを押したまま、グラフの上に描きます。描き直すと、その部分が置き換わります。</translation>
    </message>
    <message>
        <source>Or: it ends at</source>
        <translation>または、終わりの値</translation>
    </message>
    <message>
        <source>Draws a curve that ends there, without a mouse</source>
        <translation>マウスを使わずに、その値で終わる曲線を描く</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>描き直す</translation>
    </message>
    <message>
        <source>Take the curve away</source>
        <translation>曲線を消す</translation>
    </message>
</context>
<context>
    <name>PhasesPicture</name>
    <message>
        <source>One update, exactly</source>
        <translation>1 回の更新を正確に</translation>
    </message>
    <message>
        <source>〈s s〉 of the data adds</source>
        <translation>データの〈s s〉を足す</translation>
    </message>
    <message>
        <source>〈s s〉 of the dream takes</source>
        <translation>夢の〈s s〉を引く</translation>
    </message>
    <message>
        <source>ΔW change</source>
        <translation>ΔW 変化</translation>
    </message>
    <message>
        <source>How often any two units are on together, with the patterns held and left to itself; the largest difference is {0}. Where there is none, nothing is left to be learnt.</source>
        <translation>2つのユニットが同時にオンになる頻度です。パターンに固定したときと、ひとりでに動くときとの差は、最大で{0}です。差がなければ、学ぶことはもうありません。</translation>
    </message>
    <message>
        <source>{0} with {1}: {2} in the data, {3} in the dream</source>
        <translation>{0} と {1}：データで {2}、夢で {3}</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>There is nothing of this name.</source>
        <translation>この名前のものはありません。</translation>
    </message>
    <message>
        <source>A part of the name</source>
        <translation>名前の一部</translation>
    </message>
    <message>
        <source>Up and Down choose, Return takes it, Esc closes</source>
        <translation>上下キーで選び、Return で決定、Esc で閉じます</translation>
    </message>
    <message>
        <source>What there is; what is grey cannot be taken now</source>
        <translation>選べるもの。灰色のものは今は選べません</translation>
    </message>
</context>
<context>
    <name>PictureExport</name>
    <message>
        <source>As on the screen</source>
        <translation>画面のまま</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation>図の大きさ</translation>
    </message>
    <message>
        <source>Colours of pictures</source>
        <translation>図の色</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>図の書き出し</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <source>The whole picture again (double click)</source>
        <translation>図の全体に戻る（ダブルクリック）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Type the ends of the axes</source>
        <translation>軸の両端を数値で入力</translation>
    </message>
    <message>
        <source>Ranges …</source>
        <translation>範囲 …</translation>
    </message>
    <message>
        <source>Equal distances for equal factors; what is not above 0 is left out</source>
        <translation>同じ倍率を同じ間隔で表示（0以下の値は表示しない）</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>x軸を対数に</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>y軸を対数に</translation>
    </message>
    <message>
        <source>In an epoch as many digits are drawn as there are to learn</source>
        <translation>1 エポックでは、訓練データと同じ数の数字が使われます</translation>
    </message>
    <message>
        <source>X axis in epochs</source>
        <translation>横軸をエポックで表す</translation>
    </message>
    <message>
        <source>Lines at the numbers of the axes</source>
        <translation>軸の数値の位置の線</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>目盛り線</translation>
    </message>
    <message>
        <source>Zoom into a box that is drawn with the mouse (or hold Shift)</source>
        <translation>マウスで囲んだ範囲に拡大（Shiftを押しながらでも可）</translation>
    </message>
    <message>
        <source>Drag to zoom</source>
        <translation>ドラッグで拡大</translation>
    </message>
    <message>
        <source>To paste it into slides or a text</source>
        <translation>スライドや文書に貼り付けるため</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>図をコピー</translation>
    </message>
    <message>
        <source>To paste it into a spreadsheet: columns with tabs between</source>
        <translation>表計算に貼り付けるため（タブ区切り）</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>データをコピー</translation>
    </message>
    <message>
        <source>Pixels; size and colours are chosen in File, Export</source>
        <translation>ピクセルの図。大きさと色はファイル→書き出しで選択</translation>
    </message>
    <message>
        <source>Save as PNG …</source>
        <translation>PNGで保存 …</translation>
    </message>
    <message>
        <source>Lines and text that stay sharp at any size</source>
        <translation>どの大きさでも鮮明な線と文字</translation>
    </message>
    <message>
        <source>Save as SVG …</source>
        <translation>SVGで保存 …</translation>
    </message>
    <message>
        <source>The numbers behind the picture</source>
        <translation>図のもとになる数値</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSVで保存 …</translation>
    </message>
</context>
<context>
    <name>PlaneMap</name>
    <message>
        <source>Show the whole map again (or double-click it)</source>
        <translation>地図の全体を再び表示（またはダブルクリック）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}.</source>
        <translation>{0}: {1}, {2}。</translation>
    </message>
    <message>
        <source>end of the path</source>
        <translation>道の終わり</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
</context>
<context>
    <name>PlanePicture</name>
    <message>
        <source>The plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>The points that the generator learns to make; the run begins anew. A click on the plane draws a cloud of your own</source>
        <translation>生成器が作り方を学ぶ点。実行は最初からやり直します。平面をクリックすると、自分の点の集まりを描けます</translation>
    </message>
    <message>
        <source>● real, □ generated, → where the generator&apos;s loss would have it go.</source>
        <translation>● 本物、□ 生成、→ 生成器の損失が点を動かしたい向き。</translation>
    </message>
    <message>
        <source>{0} of {1} points outside.</source>
        <translation>{1}点中{0}点が枠の外。</translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>The plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Class of new points</source>
        <translation>新しい点のクラス</translation>
    </message>
    <message>
        <source>The class of the points that a click adds</source>
        <translation>クリックで加える点のクラス</translation>
    </message>
    <message>
        <source>Remove added points</source>
        <translation>加えた点を除く</translation>
    </message>
    <message>
        <source>Learn from the drawn points alone</source>
        <translation>最初からある点だけで学習する</translation>
    </message>
    <message>
        <source>Decision regions</source>
        <translation>決定領域</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隠れユニット</translation>
    </message>
    <message>
        <source>This run learns digits. Choose moons, circles or spirals as its data to see the plane.</source>
        <translation>この実行は数字を学習しています。平面を見るには、データに月、円、渦などを選んでください。</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>クラス {0}</translation>
    </message>
    <message>
        <source>training, class {0}</source>
        <translation>訓練、クラス {0}</translation>
    </message>
    <message>
        <source>test, class {0}</source>
        <translation>テスト、クラス {0}</translation>
    </message>
    <message>
        <source>new, class {0}</source>
        <translation>新規、クラス {0}</translation>
    </message>
    <message>
        <source>● training, □ test. Click to add a point.</source>
        <translation>● 訓練、□ テスト。クリックで点を加えます。</translation>
    </message>
    <message>
        <source>★ new points are learnt after a restart (Ctrl+R).</source>
        <translation>★ 新しい点は最初からやり直すと学習されます（Ctrl+R）。</translation>
    </message>
    <message>
        <source>{0}, unit {1}</source>
        <translation>{0}、ユニット {1}</translation>
    </message>
    <message>
        <source>no hidden units: a linear network</source>
        <translation>隠れユニットのない線形のネットワークです</translation>
    </message>
    <message>
        <source>hidden units, up to {0}</source>
        <translation>隠れユニット(最大 {0})</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>gap {0}</source>
        <translation>差 {0}</translation>
    </message>
    <message>
        <source>+{0} more</source>
        <translation>他{0}件</translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation>ステップ{0}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>{0} apart</source>
        <translation>差 {0}</translation>
    </message>
</context>
<context>
    <name>Predictor</name>
    <message>
        <source>Check</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>あなたの予想</translation>
    </message>
    <message>
        <source>What do you think the next step shows? Type it, and check it.</source>
        <translation>次のステップで何が出るでしょう。入力して確かめます。</translation>
    </message>
    <message>
        <source>Check the prediction</source>
        <translation>予想を確かめる</translation>
    </message>
    <message>
        <source>All is known.</source>
        <translation>すべてわかりました。</translation>
    </message>
    <message>
        <source>Type a number to check, such as 0.25 or -1.5e-3.</source>
        <translation>0.25 や -1.5e-3 のような数を入力してください。</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>正解：{0}</translation>
    </message>
    <message>
        <source>Not quite: {0} is shown with the next step</source>
        <translation>惜しい：次のステップで出るのは{0}</translation>
    </message>
</context>
<context>
    <name>RacePlayer</name>
    <message>
        <source>computing {0} %</source>
        <translation>計算中 {0} %</translation>
    </message>
</context>
<context>
    <name>RaceTexts</name>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>swings</source>
        <translation>振動</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>f has no value</source>
        <translation>fの値なし</translation>
    </message>
</context>
<context>
    <name>RacerCard</name>
    <message>
        <source>Explain this racer</source>
        <translation>この走者を解説</translation>
    </message>
    <message>
        <source>Duplicate this racer</source>
        <translation>この走者を複製</translation>
    </message>
    <message>
        <source>Remove this racer</source>
        <translation>この走者を削除</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Acts at once: the whole path is drawn anew</source>
        <translation>すぐに反映され、経路全体を描き直します</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>Acts at once: the whole path is drawn anew ({0})</source>
        <translation>すぐに反映され、経路全体を描き直します（{0}）</translation>
    </message>
</context>
<context>
    <name>RacerList</name>
    <message>
        <source>Add a racer</source>
        <translation>走者を追加</translation>
    </message>
    <message>
        <source>Another optimizer, or the same with other settings</source>
        <translation>別の最適化手法、または同じ手法の別の設定</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Ranges of the axes</source>
        <translation>軸の範囲</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Show this part</source>
        <translation>この範囲を表示</translation>
    </message>
    <message>
        <source>Leave the view as it is</source>
        <translation>表示を変えない</translation>
    </message>
    <message>
        <source>A number: the {0} end of what is seen</source>
        <translation>数値：表示する範囲の{0}端</translation>
    </message>
    <message>
        <source>Each end has to be a number.</source>
        <translation>両端には数値を入力してください。</translation>
    </message>
    <message>
        <source>Numbers between 1e-100 and 1e100 can be shown, and 0.</source>
        <translation>表示できるのは1e-100から1e100までの数値と0です。</translation>
    </message>
    <message>
        <source>The left end has to be below the right one, the bottom below the top.</source>
        <translation>左端は右端より、下端は上端より小さくしてください。</translation>
    </message>
    <message>
        <source>The ends of a logarithmic axis have to be above 0.</source>
        <translation>対数軸の両端は0より大きくしてください。</translation>
    </message>
</context>
<context>
    <name>RangeFields</name>
    <message>
        <source>How values are drawn: by factors, evenly, or from a list</source>
        <translation>値の選び方：対数で、均等に、または一覧から</translation>
    </message>
    <message>
        <source>Search {0} no more</source>
        <translation>{0} を探索から外す</translation>
    </message>
    <message>
        <source>{0}: from</source>
        <translation>{0}: 下限</translation>
    </message>
    <message>
        <source>{0}: to</source>
        <translation>{0}: 上限</translation>
    </message>
    <message>
        <source>Where the next round is drawn; or drag a rectangle in the picture</source>
        <translation>次の回を選ぶ範囲。図の上で四角をドラッグしても決められます</translation>
    </message>
    <message>
        <source>{0}: values</source>
        <translation>{0}：値</translation>
    </message>
    <message>
        <source>The choices that trials are drawn from</source>
        <translation>試行が選ぶ候補</translation>
    </message>
</context>
<context>
    <name>ReachBars</name>
    <message>
        <source>Bars on a log axis from {0} to {1}.</source>
        <translation>対数軸の棒、{0}から{1}まで。</translation>
    </message>
    <message>
        <source>{0}: no gradient at step {1}.</source>
        <translation>{0}：ステップ {1} に勾配がありません。</translation>
    </message>
    <message>
        <source>{0}: {1} at step 1, {2} at step {3}.</source>
        <translation>{0}：時刻1で{1}、時刻{3}で{2}。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>no gradient</source>
        <translation>勾配なし</translation>
    </message>
    <message>
        <source>no gradient at step {0}</source>
        <translation>ステップ {0} に勾配なし</translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation>時刻 {0}：{1}</translation>
    </message>
</context>
<context>
    <name>ReachPicture</name>
    <message>
        <source>Gradient through time</source>
        <translation>時間をさかのぼる勾配</translation>
    </message>
    <message>
        <source>log axis</source>
        <translation>対数軸</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading the runs of earlier starts …</source>
        <translation>以前の実行を読み込んでいます…</translation>
    </message>
    <message>
        <source>Read no more</source>
        <translation>読み込みをやめる</translation>
    </message>
    <message>
        <source>Read no more: the older runs stay in their folder until the next start</source>
        <translation>読み込みをやめます。古い実行はフォルダーに残り、次の起動で読み込まれます。</translation>
    </message>
</context>
<context>
    <name>ReadingPicture</name>
    <message>
        <source>One sequence, being read</source>
        <translation>読まれていく系列</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>一つ前へ</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>一つ先へ</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>時刻 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>RebuildCurves</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>loss a digit</source>
        <translation>数字あたりの損失</translation>
    </message>
    <message>
        <source>KL, nats</source>
        <translation>KL（ナット）</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>What is drawn: the loss, or how far codes are from one cloud</source>
        <translation>描くもの：損失、または標準正規分布からの隔たり</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>主成分分析</translation>
    </message>
</context>
<context>
    <name>RebuildLab</name>
    <message>
        <source>Rebuild</source>
        <translation>復元</translation>
    </message>
</context>
<context>
    <name>RebuildStage</name>
    <message>
        <source>Rebuild</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>異常検知</translation>
    </message>
</context>
<context>
    <name>RebuiltPicture</name>
    <message>
        <source>Test digits, rebuilt</source>
        <translation>復元したテストの数字</translation>
    </message>
    <message>
        <source>Noise on the digits that are shown</source>
        <translation>表示する数字に加えるノイズ</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>Other digits</source>
        <translation>ほかの数字</translation>
    </message>
    <message>
        <source>Show other test digits</source>
        <translation>ほかのテストの数字を見る</translation>
    </message>
    <message>
        <source>Test digits and what is rebuilt</source>
        <translation>テストの数字と復元</translation>
    </message>
    <message>
        <source>noise {0}</source>
        <translation>ノイズ {0}</translation>
    </message>
    <message>
        <source>above: test digits; below: rebuilt</source>
        <translation>上：テストの数字、下：復元</translation>
    </message>
    <message>
        <source>above: test digits; middle: with noise; below: rebuilt from that</source>
        <translation>上：テストの数字、中：ノイズ入り、下：そこからの復元</translation>
    </message>
    <message>
        <source>digit {0}, a {1}</source>
        <translation>数字 {0}（{1}）</translation>
    </message>
    <message>
        <source>digit {0} with noise, a {1}</source>
        <translation>ノイズ入りの数字 {0}（{1}）</translation>
    </message>
    <message>
        <source>digit {0} rebuilt, a {1}</source>
        <translation>復元した数字 {0}（{1}）</translation>
    </message>
</context>
<context>
    <name>RegionMap</name>
    <message>
        <source>{0}: {1} of the area.</source>
        <translation>{0}：領域の{1}。</translation>
    </message>
    <message>
        <source>{0}: {1} points.</source>
        <translation>{0}: {1}点。</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>({0}, {1}): {2} with {3}</source>
        <translation>({0}, {1}): {2}、確率 {3}</translation>
    </message>
</context>
<context>
    <name>RunDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation>実行の名前</translation>
    </message>
</context>
<context>
    <name>RunInspector</name>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>オートエンコーダー</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Initial values</source>
        <translation>重みの初期値</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>最適化手法</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正則化</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Some settings take effect on restart.</source>
        <translation>やり直すと反映されます。</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>やり直す</translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>Follow no more</source>
        <translation>強調をやめる</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>強調する</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>図をコピー</translation>
    </message>
    <message>
        <source>Send to Overfitting</source>
        <translation>「過学習」へ送る</translation>
    </message>
    <message>
        <source>Train it alone there, with its settings</source>
        <translation>その設定で、単独で学習します</translation>
    </message>
    <message>
        <source>Send to Activations</source>
        <translation>「活性化」へ送る</translation>
    </message>
    <message>
        <source>Watch its layers there while it learns, with its settings</source>
        <translation>その設定で学習する間の各層を見ます</translation>
    </message>
    <message>
        <source>Send its optimizer to Optimizer paths</source>
        <translation>最適化手法を「最適化の経路」へ送る</translation>
    </message>
    <message>
        <source>Let it walk over a surface there</source>
        <translation>曲面の上を進む様子を見ます</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>It has no layer with an activation to look at</source>
        <translation>活性化関数のある層がないので、見るものがありません</translation>
    </message>
</context>
<context>
    <name>RunRows</name>
    <message>
        <source>{0} · {1} runs</source>
        <translation>{0} · {1}個の実行</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>The runs and their figures</source>
        <translation>実行とその数値</translation>
    </message>
    <message>
        <source>Click a row to follow its run, its sample to hide it (key H)</source>
        <translation>行をクリックするとその実行を強調し、線の見本をクリックすると隠します（Hキー）</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>first ≥ {0}</source>
        <translation>{0}到達</translation>
    </message>
</context>
<context>
    <name>RunTableModel</name>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>first ≥ {0}</source>
        <translation>{0}到達</translation>
    </message>
    <message>
        <source>run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>differs in</source>
        <translation>設定の違い</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>差</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Click to hide or show the run</source>
        <translation>クリックで実行の表示・非表示を切り替えます</translation>
    </message>
    <message>
        <source>best test accuracy, at step {0}</source>
        <translation>テストの最高認識精度（ステップ{0}）</translation>
    </message>
    <message>
        <source>train accuracy minus test accuracy</source>
        <translation>訓練の認識精度 − テストの認識精度</translation>
    </message>
</context>
<context>
    <name>RunsFooter</name>
    <message>
        <source>Show the curves of these runs over each other (C)</source>
        <translation>選んだ実行の曲線を重ねて表示します (C)</translation>
    </message>
    <message>
        <source>Compare {0} runs</source>
        <translation>{0}件の実行を比較</translation>
    </message>
    <message>
        <source>Compare with stage</source>
        <translation>表示中の実行と比較</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>実行を比較</translation>
    </message>
    <message>
        <source>Bring back {0}</source>
        <translation>{0}を元に戻す</translation>
    </message>
    <message>
        <source>Undo the removal of {0} (Ctrl+Z)</source>
        <translation>{0}の削除を取り消します (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Choose 2 to {0} runs first: Ctrl + click adds one, Shift + click a range.</source>
        <translation>先に2～{0}件の実行を選んでください。Ctrl+クリックで1件ずつ、Shift+クリックで範囲を選べます。</translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Every run is kept here once it has begun.</source>
        <translation>実行を始めると、ここに保存されます。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>保存された実行</translation>
    </message>
    <message>
        <source>Pin as a ghost</source>
        <translation>ゴーストとして固定</translation>
    </message>
    <message>
        <source>Show on stage</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>たたむ</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Save the run …</source>
        <translation>実行を保存 …</translation>
    </message>
    <message>
        <source>Save as a Python script …</source>
        <translation>Pythonスクリプトとして保存 …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>削除を取り消す</translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation>実行を検索</translation>
    </message>
    <message>
        <source>Show only runs whose name, preset or settings have these letters</source>
        <translation>名前・プリセット・設定にこの文字を含む実行だけを表示します</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>すべての実行を表示</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行の記録</translation>
    </message>
    <message>
        <source>No run has these.</source>
        <translation>一致する実行はありません。</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Step {0}: train {1}, test {2}</source>
        <translation>ステップ{0}：訓練 {1}、テスト {2}</translation>
    </message>
    <message>
        <source>Step {0}: train loss {1}, test loss {2}</source>
        <translation>ステップ {0}：訓練の損失 {1}、テストの損失 {2}</translation>
    </message>
    <message>
        <source>It ran to its end.</source>
        <translation>最後まで実行しました。</translation>
    </message>
    <message>
        <source>It was stopped early.</source>
        <translation>早期終了しました。</translation>
    </message>
    <message>
        <source>It diverged.</source>
        <translation>発散しました。</translation>
    </message>
    <message>
        <source>It is not finished: step {0} of {1}.</source>
        <translation>まだ終わっていません：{1}ステップ中{0}ステップ。</translation>
    </message>
</context>
<context>
    <name>RunsOnStage</name>
    <message>
        <source>Kept runs compared</source>
        <translation>保存された実行の比較</translation>
    </message>
    <message>
        <source>Only paths from the same start on the same surface can be compared.</source>
        <translation>同じ曲面の同じ開始点からの経路だけを比較できます。</translation>
    </message>
    <message>
        <source>There is no lab here that could show this run.</source>
        <translation>この実行を表示できるラボがありません。</translation>
    </message>
</context>
<context>
    <name>RunsPicture</name>
    <message>
        <source>Maps of all runs</source>
        <translation>すべての実行の地図</translation>
    </message>
    <message>
        <source>Above: codes of the test digits. Below: decoded over the same area.</source>
        <translation>上：テストの数字のコード。下：同じ範囲を復号したもの。</translation>
    </message>
    <message>
        <source>decoded at {0}</source>
        <translation>{0} を復号</translation>
    </message>
    <message>
        <source>the first {0} of {1} runs</source>
        <translation>{1} 個の実行のうち最初の {0} 個</translation>
    </message>
    <message>
        <source>Map of the code, run {0}</source>
        <translation>コードの地図、実行 {0}</translation>
    </message>
    <message>
        <source>z₁</source>
        <translation>z₁</translation>
    </message>
    <message>
        <source>z₂</source>
        <translation>z₂</translation>
    </message>
    <message>
        <source>Decoded codes, run {0}</source>
        <translation>復号したコード、実行 {0}</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Kept runs</source>
        <translation>保存された実行</translation>
    </message>
    <message>
        <source>Return or a double click shows a run, Ctrl + click chooses several, C compares them, P pins one as a ghost, F2 renames it, Del removes it; Right and Left unfold and fold the runs of a study</source>
        <translation>Returnまたはダブルクリックで表示、Ctrl＋クリックで複数選択、Cで比較、Pで背景に固定、F2で名前を変更、Delで削除。→と←で、まとめられた実行を開閉</translation>
    </message>
</context>
<context>
    <name>ScaleChoice</name>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Evenly, or by powers of ten: small values are then told apart</source>
        <translation>等間隔か、10倍ごとの間隔か。10倍ごとなら小さな値も見分けられます</translation>
    </message>
</context>
<context>
    <name>ScaleSlider</name>
    <message>
        <source>{0}, from {1} to {2}</source>
        <translation>{0}、{1}から{2}まで</translation>
    </message>
</context>
<context>
    <name>ScaleSwitch</name>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Scale of the loss axis</source>
        <translation>損失軸の目盛り</translation>
    </message>
    <message>
        <source>Evenly, or by powers of ten: small values are then told apart</source>
        <translation>等間隔か、10倍ごとの間隔か。10倍ごとなら小さな値も見分けられます</translation>
    </message>
</context>
<context>
    <name>SearchInspector</name>
    <message>
        <source>Run round {0}</source>
        <translation>第{0}回を実行</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Narrow to the best tenth</source>
        <translation>上位 1 割に絞る</translation>
    </message>
    <message>
        <source>Ranges just round the best tenth of the last round</source>
        <translation>前の回の上位 1 割をちょうど囲む範囲</translation>
    </message>
    <message>
        <source>Draw trials in these ranges, beside those that are there</source>
        <translation>いまある試行に加えて、この範囲から試行を選びます</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>選び方</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>as a grid</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>At random, or evenly as a grid of about as many trials</source>
        <translation>ランダムに、またはほぼ同じ数の格子として等間隔に</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>試行の数</translation>
    </message>
    <message>
        <source>How many trials the next round has</source>
        <translation>次の回の試行の数</translation>
    </message>
    <message>
        <source>Epochs each</source>
        <translation>1 試行のエポック数</translation>
    </message>
    <message>
        <source>How long every trial is trained</source>
        <translation>各試行を学習する長さ</translation>
    </message>
    <message>
        <source>Seeds a trial</source>
        <translation>1 試行のシード数</translation>
    </message>
    <message>
        <source>Each trial is trained from so many random seeds, and their mean counts</source>
        <translation>各試行をこの数の乱数シードで学習し、その平均で比べます</translation>
    </message>
    <message>
        <source>Judge by</source>
        <translation>比べる値</translation>
    </message>
    <message>
        <source>By which figure of the validation digits trials are compared</source>
        <translation>検証用の数字のどの値で試行を比べるか</translation>
    </message>
    <message>
        <source>Stop hopeless trials early</source>
        <translation>見込みのない試行を早く打ち切る</translation>
    </message>
    <message>
        <source>All are trained for a ninth of the time, the best third of them for a third, and the best third of those to the end</source>
        <translation>すべてを 9 分の 1 の長さだけ学習し、その上位 3 分の 1 を 3 分の 1 の長さまで、さらにその上位 3 分の 1 を最後まで学習します</translation>
    </message>
</context>
<context>
    <name>SearchLab</name>
    <message>
        <source>Search</source>
        <translation>探索</translation>
    </message>
</context>
<context>
    <name>SearchPlayer</name>
    <message>
        <source>starting …</source>
        <translation>開始中 …</translation>
    </message>
    <message>
        <source>{0} trials/min · {1} s left</source>
        <translation>{0} 試行/分 · 残り {1} 秒</translation>
    </message>
</context>
<context>
    <name>SearchStage</name>
    <message>
        <source>Best ten</source>
        <translation>上位 10</translation>
    </message>
    <message>
        <source>judged by {0} validation digits</source>
        <translation>検証用の数字 {0} 枚で比較</translation>
    </message>
    <message>
        <source>judged by {0} validation sequences</source>
        <translation>検証用の系列 {0} 本で比較</translation>
    </message>
</context>
<context>
    <name>SearchedField</name>
    <message>
        <source>Settings searched</source>
        <translation>探索する設定</translation>
    </message>
    <message>
        <source>Search one setting more: one to six in all</source>
        <translation>探索する設定を追加します（全部で 1〜6 個）</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Which setting is searched as well?</source>
        <translation>どの設定を追加で探索しますか</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Show {0}</source>
        <translation>「{0}」を開く</translation>
    </message>
    <message>
        <source>Hide {0}</source>
        <translation>「{0}」を閉じる</translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>Must be one of: {0}.</source>
        <translation>次のどれかを指定してください：{0}。</translation>
    </message>
</context>
<context>
    <name>SequencesLab</name>
    <message>
        <source>Sequences</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Only the curves of these runs were kept: press Space to train anew.</source>
        <translation>保存されているのは曲線だけです。スペースキーで学習し直します。</translation>
    </message>
</context>
<context>
    <name>SequencesLossPanel</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>テストの損失</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>定数の答え</translation>
    </message>
</context>
<context>
    <name>SettingsUndo</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Setting: back to the preset&apos;s value</source>
        <translation>設定をプリセットの値に戻す</translation>
    </message>
    <message>
        <source>All settings back</source>
        <translation>すべての設定を戻す</translation>
    </message>
    <message>
        <source>There is no change here that could be undone.</source>
        <translation>ここには元に戻せる変更がありません。</translation>
    </message>
    <message>
        <source>Nothing was undone here.</source>
        <translation>ここでは元に戻した変更がありません。</translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message>
        <source>from {0} to {1}</source>
        <translation>{0}から{1}まで</translation>
    </message>
    <message>
        <source>most between {0} and {1}</source>
        <translation>最も多いのは{0}から{1}の間</translation>
    </message>
</context>
<context>
    <name>SignalPanel</name>
    <message>
        <source>Signal strength by layer</source>
        <translation>層ごとの信号の強さ</translation>
    </message>
    <message>
        <source>forward → std of the activations</source>
        <translation>順伝播 → アクティベーションの標準偏差</translation>
    </message>
    <message>
        <source>← backward: gradient RMS per weight</source>
        <translation>← 逆伝播：重み1つあたりの勾配のRMS</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出力</translation>
    </message>
</context>
<context>
    <name>SmallPlots</name>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Show the whole runs again (or double-click)</source>
        <translation>実行の全体を再び表示（ダブルクリックでも可）</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>SoftmaxTopic</name>
    <message>
        <source>Safe softmax</source>
        <translation>対策済みのソフトマックス</translation>
    </message>
    <message>
        <source>Naive softmax</source>
        <translation>式どおりのソフトマックス</translation>
    </message>
    <message>
        <source>Safe form</source>
        <translation>オーバーフロー対策あり</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>式どおり</translation>
    </message>
    <message>
        <source>The likeliest class</source>
        <translation>最も確率の高いクラス</translation>
    </message>
    <message>
        <source>The engine&apos;s lines</source>
        <translation>エンジンのコード</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>ソフトマックス</translation>
    </message>
    <message>
        <source>Class {0}: {1}.</source>
        <translation>クラス{0}: {1}。</translation>
    </message>
    <message>
        <source>Classes {0}: {1} each.</source>
        <translation>クラス{0}：それぞれ{1}。</translation>
    </message>
    <message>
        <source>All exp are 0 here, for so small numbers: 0 by 0 is no number either.</source>
        <translation>数が小さすぎてexpがすべて0になります。0÷0も数ではありません。</translation>
    </message>
    <message>
        <source>exp({0}) is infinite, and infinite by infinite is no number. The safe form subtracts the largest first: the same quotient, without the overflow.</source>
        <translation>exp({0})は無限大（inf）になり、無限大÷無限大は数ではありません（nan）。対策では先に最大値を引きます。商は同じで、オーバーフローしません。</translation>
    </message>
    <message>
        <source>From which number on does it fail? With float32?</source>
        <translation>どの数から失敗する？&#x3000;float32では？</translation>
    </message>
    <message>
        <source>These logits are infinite in {0}: infinite less infinite is no number, and the safe form fails too.</source>
        <translation>{0}ではこの入力が無限大です。無限大引く無限大は数ではないので、対策をしても失敗します。</translation>
    </message>
    <message>
        <source>No class: not a number.</source>
        <translation>答えなし：数ではありません。</translation>
    </message>
    <message>
        <source>The outputs sum to 1, and the order is that of the logits: for the answer alone, softmax is not needed.</source>
        <translation>出力の総和は1で、大小の順は入力と同じです。答えを選ぶだけなら、ソフトマックスは要りません。</translation>
    </message>
    <message>
        <source>As they are, the outputs are the logits: they need not sum to 1, but the answer, the largest, is the same.</source>
        <translation>そのままの出力はロジットです。和は1とは限りませんが、答え（最大のもの）は同じです。</translation>
    </message>
    <message>
        <source>What becomes of the others as T goes to 0.1, and to 10?</source>
        <translation>Tを0.1や10にすると、ほかのクラスはどうなる？</translation>
    </message>
    <message>
        <source>What the output layer shows: softmax, or the logits as they are</source>
        <translation>出力層の表示。ソフトマックス関数か、そのまま（恒等関数）か</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>ソフトマックス</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>恒等関数</translation>
    </message>
    <message>
        <source>Probabilities, which add up to 1, or the numbers that went in</source>
        <translation>合計が1になる確率か、入力のままの数か</translation>
    </message>
    <message>
        <source>Added to all, c</source>
        <translation>全体に足す数 c</translation>
    </message>
    <message>
        <source>A number added to every logit. Play lets it grow</source>
        <translation>すべての入力に足す数。再生すると増えます</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>温度 T</translation>
    </message>
    <message>
        <source>What the logits are divided by: small makes sure, large makes undecided</source>
        <translation>入力を割る数。小さいと断定的に、大きいとあいまいになります</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How many digits the numbers have, and how large they may become</source>
        <translation>数の桁数と、表せる最大の大きさ</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>The output for this class before the softmax</source>
        <translation>ソフトマックス関数に入る前の、このクラスの出力</translation>
    </message>
    <message>
        <source>Logit {0}</source>
        <translation>入力 a{0}</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Drag to give one side more room</source>
        <translation>ドラッグすると、片側を広くできます</translation>
    </message>
</context>
<context>
    <name>StageKeys</name>
    <message>
        <source>Linear or log scale</source>
        <translation>線形／対数の目盛り</translation>
    </message>
    <message>
        <source>Explain, or not any more</source>
        <translation>解説の表示／非表示</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>次の表示</translation>
    </message>
    <message>
        <source>Next preset</source>
        <translation>次のプリセット</translation>
    </message>
    <message>
        <source>Preset before</source>
        <translation>前のプリセット</translation>
    </message>
    <message>
        <source>There is no racer and no run {0} here.</source>
        <translation>ここには{0}番の走者も実行もありません。</translation>
    </message>
    <message>
        <source>No picture here has a choice of scales.</source>
        <translation>ここには目盛りを切り替えられる図がありません。</translation>
    </message>
    <message>
        <source>There is no other view here.</source>
        <translation>ここにはほかの表示がありません。</translation>
    </message>
    <message>
        <source>No step is explained here.</source>
        <translation>ここでは手順の説明はありません。</translation>
    </message>
    <message>
        <source>Racer or run</source>
        <translation>走者または実行</translation>
    </message>
    <message>
        <source>Choose a racer, or a run</source>
        <translation>走者または実行を選ぶ</translation>
    </message>
    <message>
        <source>Racer or run {0}</source>
        <translation>走者または実行 {0}</translation>
    </message>
</context>
<context>
    <name>StagedPicture</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>One stage back</source>
        <translation>1 段階戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>The next stage</source>
        <translation>次の段階</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>StepPicture</name>
    <message>
        <source>Another</source>
        <translation>別の数字</translation>
    </message>
    <message>
        <source>Show the step on another digit</source>
        <translation>別の数字でこのステップを見る</translation>
    </message>
</context>
<context>
    <name>StepUnits</name>
    <message>
        <source>X axis in epochs</source>
        <translation>横軸をエポックで表す</translation>
    </message>
    <message>
        <source>Nothing here is counted in epochs.</source>
        <translation>ここにはエポックで数えるものがありません。</translation>
    </message>
</context>
<context>
    <name>StopWalls</name>
    <message>
        <source>Layer {0} on the way</source>
        <translation>道の途中の層 {0}</translation>
    </message>
</context>
<context>
    <name>SurveyBox</name>
    <message>
        <source>Map of models</source>
        <translation>モデルの地図</translation>
    </message>
    <message>
        <source>This model among all others</source>
        <translation>このモデルの、全体の中での位置</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Bring its lab and preset on stage</source>
        <translation>そのラボとプリセットを表示する</translation>
    </message>
    <message>
        <source>Drawn here only: no lab of this window shows it.</source>
        <translation>ここに描かれているだけで、このウィンドウに表示できるラボはありません。</translation>
    </message>
    <message>
        <source>Lab {0}, preset “{1}”</source>
        <translation>ラボ「{0}」、プリセット「{1}」</translation>
    </message>
    <message>
        <source>● seen   ○ hidden   blue: drawn by chance   arrows: edges with a direction   plain lines: without</source>
        <translation>● 可視   ○ 隠れ   青：確率的に決まる   矢印：向きのある辺   線だけ：向きのない辺</translation>
    </message>
</context>
<context>
    <name>SurveyDesk</name>
    <message>
        <source>Map of models …</source>
        <translation>モデルの地図 …</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>Must be on or off.</source>
        <translation>onかoffを指定してください。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>“{0}” was read as {1}.</source>
        <translation>「{0}」は{1}と読み取りました。</translation>
    </message>
</context>
<context>
    <name>TextSizes</name>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>標準の大きさ</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>TileWall</name>
    <message>
        <source>{0} pictures of {1} × {2} numbers, colours from {3} to {4}.</source>
        <translation>{1} × {2}の値の画像{0}枚、色は{3}から{4}。</translation>
    </message>
    <message>
        <source>{0} numbers in a table, colours from {3} to {4}.</source>
        <translation>表の値{0}個、色は{3}から{4}。</translation>
    </message>
    <message>
        <source>Chosen: {0}.</source>
        <translation>選択：{0}。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>TimeSheet</name>
    <message>
        <source>{0} rows over the steps from 1 to {1}.</source>
        <translation>時刻1から{1}までの{0}行。</translation>
    </message>
    <message>
        <source>At step {0}:</source>
        <translation>時刻 {0}：</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>number</source>
        <translation>番号</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>step {0} of {1}</source>
        <translation>ステップ {0} / {1}</translation>
    </message>
    <message>
        <source>{0} recorded</source>
        <translation>{0}まで記録</translation>
    </message>
</context>
<context>
    <name>TrainingLab</name>
    <message>
        <source>The run could not go on: {0}</source>
        <translation>実行を続けられません：{0}</translation>
    </message>
</context>
<context>
    <name>TrainingTopic</name>
    <message>
        <source>What the network says of the plane</source>
        <translation>平面上でのネットワークの答え</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss along the updates</source>
        <translation>更新ごとの損失</translation>
    </message>
    <message>
        <source>The four steps</source>
        <translation>4つの手順</translation>
    </message>
    <message>
        <source>The plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>損失の軸の目盛り</translation>
    </message>
    <message>
        <source>Learning, step by step</source>
        <translation>学習の手順</translation>
    </message>
    <message>
        <source>Epoch {0}, update {1}.</source>
        <translation>エポック{0}、更新{1}回目。</translation>
    </message>
    <message>
        <source>Before the first update.</source>
        <translation>最初の更新の前です。</translation>
    </message>
    <message>
        <source>The weights are random; the plane is parted anyhow.</source>
        <translation>重みは乱数なので、平面の分け方はでたらめです。</translation>
    </message>
    <message>
        <source>Drawn at random, of the 60 points: {0}, the stars. Only they count now.</source>
        <translation>60個の点から{0}個を無作為に選びました（星印）。今はそれだけが数えられます。</translation>
    </message>
    <message>
        <source>Their loss is {0}; backward gives its slope along every weight.</source>
        <translation>その損失は{0}です。逆伝播で、各重みに沿った傾き（勾配）が求まります。</translation>
    </message>
    <message>
        <source>Every weight goes against its slope, by η times that. {0} of all points were right before.</source>
        <translation>各重みは傾きと逆向きに、傾きのη倍だけ動きます。その前は全点の{0}が正解でした。</translation>
    </message>
    <message>
        <source>With a batch of 1 the loss jumps about: why, and does it still fall?</source>
        <translation>バッチサイズを1にすると損失が激しく上下します。なぜ？&#x3000;それでも下がる？</translation>
    </message>
    <message>
        <source>after {0} updates</source>
        <translation>{0}回の更新後</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>クラス{0}</translation>
    </message>
    <message>
        <source>mini-batch, class {0}</source>
        <translation>ミニバッチ、クラス{0}</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>ミニバッチ</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>全部の点</translation>
    </message>
    <message>
        <source>the losses come with the first gradient</source>
        <translation>損失は、最初の勾配とともに現れます</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>エポック{0}</translation>
    </message>
    <message>
        <source>draw mini-batch</source>
        <translation>ミニバッチを選ぶ</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配の算出</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>繰り返す</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>学習係数 η</translation>
    </message>
    <message>
        <source>How far each weight goes, for each unit of slope</source>
        <translation>傾き1あたり、各重みを動かす量</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>How many points are drawn for an update</source>
        <translation>1回の更新のために選ぶ点の数</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隠れ層のユニット数</translation>
    </message>
    <message>
        <source>How many units stand between inputs and outputs</source>
        <translation>入力と出力の間にあるユニットの数</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <source>Other points, other first weights, other mini-batches</source>
        <translation>別の点、別の初期値、別のミニバッチにします</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>1ステップ</translation>
    </message>
    <message>
        <source>Several steps</source>
        <translation>数ステップ</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Look back at what was recorded</source>
        <translation>記録をさかのぼって見る</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>最新に戻る</translation>
    </message>
    <message>
        <source>Show the newest step again</source>
        <translation>最新のステップを表示します</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>How far what is seen has come</source>
        <translation>今見えているところまでの回数</translation>
    </message>
    <message>
        <source>How fast it goes, and how long it still takes</source>
        <translation>進む速さと、残りの時間</translation>
    </message>
</context>
<context>
    <name>TransportLink</name>
    <message>
        <source>all in {0} s</source>
        <translation>全体を {0} 秒で</translation>
    </message>
    <message>
        <source>1 trial/s</source>
        <translation>1 試行/秒</translation>
    </message>
    <message>
        <source>{0} trials/s</source>
        <translation>{0} 試行/秒</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1ステップ/秒</translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation>{0}ステップ/秒</translation>
    </message>
    <message>
        <source>own study: {0}</source>
        <translation>自分の実験：{0}</translation>
    </message>
    <message>
        <source>preset: {0}</source>
        <translation>プリセット：{0}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Speed. A preset&apos;s own pace tells its story in about ten seconds. What you choose instead stays with this lab, for other presets and the next start too, until you choose the preset&apos;s pace again.</source>
        <translation>速さ。プリセットの速さでは、約10秒で話の筋が見えます。別の速さを選ぶと、このラボではほかのプリセットでも次の起動でもその速さのままです。プリセットの速さを選び直すと元に戻ります。</translation>
    </message>
    <message>
        <source>Full speed is as fast as this computer can.</source>
        <translation>全速は、このコンピュータで出せる最高の速さです。</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>最高速</translation>
    </message>
</context>
<context>
    <name>TreePicture</name>
    <message>
        <source>One tree</source>
        <translation>一本の木</translation>
    </message>
    <message>
        <source>One node back</source>
        <translation>一つ前のノード</translation>
    </message>
    <message>
        <source>One node on</source>
        <translation>一つ次のノード</translation>
    </message>
    <message>
        <source>depth {0} · {1} of {2}</source>
        <translation>深さ {0} · {1}/{2}</translation>
    </message>
</context>
<context>
    <name>TreeSheet</name>
    <message>
        <source>A tree of {0} nodes, from the root to the leaves.</source>
        <translation>根から葉までノード{0}個の木。</translation>
    </message>
    <message>
        <source>Its words: {0}. Right at {1} of {2} nodes.</source>
        <translation>語：{0}。{2}個のノードのうち{1}個で正しい。</translation>
    </message>
    <message>
        <source>At the root {0} is answered, {1} is right.</source>
        <translation>根での答えは{0}、正解は{1}。</translation>
    </message>
    <message>
        <source>node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>word or children</source>
        <translation>語または子</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>lines: the root&apos;s gradient; at the ring {0} of it</source>
        <translation>線：根の勾配。印の所ではその{0}</translation>
    </message>
</context>
<context>
    <name>TrialMap</name>
    <message>
        <source>{0} trials.</source>
        <translation>{0}試行。</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}.</source>
        <translation>{0}は{1}から{2}。</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>試行</translation>
    </message>
</context>
<context>
    <name>TrialMenu</name>
    <message>
        <source>Open in Overfitting</source>
        <translation>「過学習」で開く</translation>
    </message>
    <message>
        <source>Train it five times as long in Overfitting</source>
        <translation>「過学習」で 5 倍長く学習する</translation>
    </message>
    <message>
        <source>Open in Sequences</source>
        <translation>「系列」で開く</translation>
    </message>
    <message>
        <source>Train it five times as long in Sequences</source>
        <translation>「系列」で 5 倍長く学習する</translation>
    </message>
    <message>
        <source>Open in Comparison</source>
        <translation>「比較」で開く</translation>
    </message>
</context>
<context>
    <name>ValueBars</name>
    <message>
        <source>{0} bars from 0 to 1.</source>
        <translation>0から1までの棒{0}本。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>ValuePanel</name>
    <message>
        <source>Value of f at each step</source>
        <translation>各ステップでのfの値</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>f(x, y)</source>
        <translation>f(x, y)</translation>
    </message>
</context>
<context>
    <name>VaryEditor</name>
    <message>
        <source>What varies</source>
        <translation>変える設定</translation>
    </message>
    <message>
        <source>Random seeds each</source>
        <translation>乱数シードの数</translation>
    </message>
    <message>
        <source>With several, the mean is drawn with a band of one standard deviation.</source>
        <translation>2つ以上にすると、平均と標準偏差1つ分の帯を描きます。</translation>
    </message>
    <message>
        <source>the named runs</source>
        <translation>名前付きの実行</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>これだけ</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>and</source>
        <translation>さらに</translation>
    </message>
    <message>
        <source>A setting that takes every one of these values, a run each</source>
        <translation>値を1つずつ変えて実行する設定です</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>its values</source>
        <translation>その値</translation>
    </message>
    <message>
        <source>A list as in &quot;0.01, 0.1&quot;, or a range as in &quot;logspace 1e-4 1 5&quot;</source>
        <translation>「0.01, 0.1」のような並び、または「logspace 1e-4 1 5」のような範囲</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>実行 1件</translation>
    </message>
    <message>
        <source>{0} runs</source>
        <translation>実行 {0}件</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Predict first: the picture is here on the next page.</source>
        <translation>先に予想してください。図は次のページで現れます。</translation>
    </message>
    <message>
        <source>Predict first: this says more afterwards.</source>
        <translation>まず予想してください。ここの説明はその後で。</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>not known yet</source>
        <translation>まだ分かりません</translation>
    </message>
    <message>
        <source>this run agrees</source>
        <translation>この結果と一致します</translation>
    </message>
    <message>
        <source>this run disagrees</source>
        <translation>この結果と一致しません</translation>
    </message>
</context>
<context>
    <name>ViewsStage</name>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>何を見るか</translation>
    </message>
</context>
<context>
    <name>WeightsPicture</name>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>first layer</source>
        <translation>最初の層</translation>
    </message>
    <message>
        <source>last layer</source>
        <translation>最後の層</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>What the first units look for, or what the last ones paint</source>
        <translation>最初のユニットが探すもの、または最後の層が描くもの</translation>
    </message>
    <message>
        <source>unit {0}, norm {1}</source>
        <translation>ユニット {0}、ノルム {1}</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>ユニット {0} 個</translation>
    </message>
</context>
<context>
    <name>WeightsView</name>
    <message>
        <source>First layer</source>
        <translation>第 1 層</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation>第 1 層の重み</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>before</source>
        <translation>学習前</translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation>どの重みか</translation>
    </message>
    <message>
        <source>The weights of the step that is looked at, or those before the first update</source>
        <translation>いま見ているステップの重みか、最初の更新の前の重みか</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>元の順</translation>
    </message>
    <message>
        <source>by norm</source>
        <translation>ノルム順</translation>
    </message>
    <message>
        <source>Order of the weights</source>
        <translation>重みの順序</translation>
    </message>
    <message>
        <source>As they lie in the layer, or those with the longest weights first</source>
        <translation>層の中の順か、ノルムの大きい順か</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>The chosen weights</source>
        <translation>選んだ重み</translation>
    </message>
    <message>
        <source>Histogram of the chosen weights</source>
        <translation>選んだ重みのヒストグラム</translation>
    </message>
    <message>
        <source>Digits that excite it most</source>
        <translation>最も強く反応する数字</translation>
    </message>
    <message>
        <source>before the first update</source>
        <translation>最初の更新の前</translation>
    </message>
    <message>
        <source>{0}, norm {1}</source>
        <translation>{0}、ノルム {1}</translation>
    </message>
    <message>
        <source>largest weight {0}</source>
        <translation>最大の重み{0}</translation>
    </message>
    <message>
        <source>{0}: norm {1}, from {2} to {3}</source>
        <translation>{0}: ノルム {1}、{2} から {3}</translation>
    </message>
    <message>
        <source>They are points: see the plane.</source>
        <translation>これらは点です。平面をご覧ください。</translation>
    </message>
    <message>
        <source>Test digit {0}, a {1}</source>
        <translation>テストの数字 {0}({1})</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>ユニット {0}</translation>
    </message>
    <message>
        <source>kernel {0}</source>
        <translation>カーネル {0}</translation>
    </message>
    <message>
        <source>kernel {0}, channel {1}</source>
        <translation>カーネル {0}、チャンネル {1}</translation>
    </message>
    <message>
        <source>digits that excite it most</source>
        <translation>最も強く反応する数字</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>Labs</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Pages that teach one thing each</source>
        <translation>テーマを1つずつ学ぶページ</translation>
    </message>
</context>
<context>
    <name>WorkersFields</name>
    <message>
        <source>Train on</source>
        <translation>学習する場所</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>このコンピュータ</translation>
    </message>
    <message>
        <source>a Dask cluster</source>
        <translation>Dask クラスタ</translation>
    </message>
    <message>
        <source>Processes of this machine, or the workers of a cluster of machines</source>
        <translation>このコンピュータのプロセス、または複数のコンピュータからなるクラスタのワーカー</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>How many processes train trials</source>
        <translation>試行を学習するプロセスの数</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>スケジューラ</translation>
    </message>
    <message>
        <source>The address that dask scheduler says when it starts</source>
        <translation>dask scheduler が起動時に表示するアドレス</translation>
    </message>
    <message>
        <source>A cluster needs a package more: {0}</source>
        <translation>クラスタには追加のパッケージが必要です：{0}</translation>
    </message>
    <message>
        <source>Until there is an address, nothing is trained.</source>
        <translation>アドレスを入力するまでは何も学習しません。</translation>
    </message>
    <message>
        <source>{0} is no address; write it as in tcp://192.168.0.2:8786</source>
        <translation>{0}はアドレスではありません。tcp://192.168.0.2:8786のように書いてください</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Undo removal of a run</source>
        <translation>実行の削除を取り消す</translation>
    </message>
    <message>
        <source>Find and do …</source>
        <translation>検索して実行 …</translation>
    </message>
</context>
<context>
    <name>WrittenPicture</name>
    <message>
        <source>Written by itself</source>
        <translation>自分で書いた文章</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Temperature: below 1 likely letters become likelier</source>
        <translation>温度：1 より低いと、起こりやすい文字がもっと起こりやすくなります</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Give this up (Escape)</source>
        <translation>取り消す（Escape）</translation>
    </message>
</context>
<context>
    <name>activation presets</name>
    <message>
        <source>Activation spread (textbook 6.2)</source>
        <translation>アクティベーションの分布（教科書6.2）</translation>
    </message>
    <message>
        <source>Four initial values, sigmoid (6.2)</source>
        <translation>4つの初期値、シグモイド（6.2）</translation>
    </message>
    <message>
        <source>Four initial values, tanh (6.2)</source>
        <translation>4つの初期値、tanh（6.2）</translation>
    </message>
    <message>
        <source>Four initial values, ReLU (6.2)</source>
        <translation>4つの初期値、ReLU（6.2）</translation>
    </message>
    <message>
        <source>Batch norm rescues (6.3)</source>
        <translation>バッチ正規化の効果（6.3）</translation>
    </message>
    <message>
        <source>Std 0.01 beside Xavier</source>
        <translation>標準偏差0.01とXavier</translation>
    </message>
    <message>
        <source>Deep tanh: 12 layers</source>
        <translation>深いtanh：12層</translation>
    </message>
</context>
<context>
    <name>activation settings</name>
    <message>
        <source>Drawn by</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>Its place</source>
        <translation>正規化の位置</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層の数</translation>
    </message>
    <message>
        <source>Units a layer</source>
        <translation>各層のユニット数</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>入力データ</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行の違い</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習係数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Training digits</source>
        <translation>訓練データ数</translation>
    </message>
    <message>
        <source>How the first weights are drawn; n is a layer&apos;s number of inputs</source>
        <translation>最初の重みの決め方。nは層の入力の数です</translation>
    </message>
    <message>
        <source>The spread of the first weights, 0 to 100; marked: .001 .01 .1 1</source>
        <translation>最初の重みの標準偏差（0～100）。目盛りは .001 .01 .1 1</translation>
    </message>
    <message>
        <source>What each unit makes of its weighted sum</source>
        <translation>各ユニットが入力の重み付き和に適用する関数</translation>
    </message>
    <message>
        <source>Brings numbers to mean 0 and std 1: batch norm each unit over all samples, layer norm each sample over all units, group norm over groups of them</source>
        <translation>値を平均0、標準偏差1にします。バッチ正規化はユニットごとに全サンプルで、レイヤー正規化はサンプルごとに全ユニットで、グループ正規化はユニットのグループごとに行います</translation>
    </message>
    <message>
        <source>Whether the normalisation stands before or after the activation</source>
        <translation>正規化を活性化関数の前に置くか、後に置くか</translation>
    </message>
    <message>
        <source>How many layers follow each other, 1 to 12</source>
        <translation>層をいくつ重ねるか（1～12）</translation>
    </message>
    <message>
        <source>How many units each layer has, 2 to 500</source>
        <translation>各層のユニットの数（2～500）</translation>
    </message>
    <message>
        <source>What is sent through the untrained layers: 1,000 samples</source>
        <translation>学習前の層に流す1,000個のサンプル</translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed draws the same ones</source>
        <translation>すべての乱数を決めます。同じシードなら同じ乱数になります</translation>
    </message>
    <message>
        <source>In what the rows of the grid differ</source>
        <translation>グリッドの行ごとに何を変えるか</translation>
    </message>
    <message>
        <source>The rule that turns gradients into updates</source>
        <translation>勾配から重みの更新量を求める規則</translation>
    </message>
    <message>
        <source>How far each update goes</source>
        <translation>1回の更新で進む大きさ</translation>
    </message>
    <message>
        <source>The length of the run, in updates</source>
        <translation>実行の長さ（更新の回数）</translation>
    </message>
    <message>
        <source>How many digits are learnt from</source>
        <translation>学習に使う数字の枚数</translation>
    </message>
</context>
<context>
    <name>activations</name>
    <message>
        <source>std {0}</source>
        <translation>標準偏差 {0}</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>直交行列</translation>
    </message>
    <message>
        <source>Normal, own std</source>
        <translation>正規（σ指定）</translation>
    </message>
    <message>
        <source>Xavier · 1/√n</source>
        <translation>Xavier · 1/√n</translation>
    </message>
    <message>
        <source>Glorot · √2/(nᵢ+nₒ)</source>
        <translation>Glorot · √(2/(n₁+n₂))</translation>
    </message>
    <message>
        <source>He · √(2/n)</source>
        <translation>He · √(2/n)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>レイヤー正規化</translation>
    </message>
    <message>
        <source>group norm</source>
        <translation>グループ正規化</translation>
    </message>
    <message>
        <source>before activation</source>
        <translation>活性化関数の前</translation>
    </message>
    <message>
        <source>after activation</source>
        <translation>活性化関数の後</translation>
    </message>
    <message>
        <source>standard normal</source>
        <translation>標準正規分布</translation>
    </message>
    <message>
        <source>1,000 digits</source>
        <translation>数字 1,000枚</translation>
    </message>
    <message>
        <source>initial values</source>
        <translation>重みの初期値</translation>
    </message>
    <message>
        <source>batch norm off, on</source>
        <translation>バッチ正規化の有無</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>アクティベーション</translation>
    </message>
    <message>
        <source>Pre-activations</source>
        <translation>活性化前の値</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>no norm</source>
        <translation>正規化なし</translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation>第{0}層</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>出力層</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>ステップ{0}</translation>
    </message>
</context>
<context>
    <name>adversarial</name>
    <message>
        <source>{0} codes z are drawn, the axes being two numbers each.</source>
        <translation>{0}個のコードzを引きます。軸はその2つの数です。</translation>
    </message>
    <message>
        <source>The generator makes a point G(z) of each.</source>
        <translation>生成器はそれぞれから点G(z)を作ります。</translation>
    </message>
    <message>
        <source>D says real of real points with {1}, of generated ones with {2}.</source>
        <translation>Dが本物と答える確率は、本物の点で{1}、生成された点で{2}です。</translation>
    </message>
    <message>
        <source>D has learnt from both: it says {3} and {4} now. The field is another.</source>
        <translation>Dは両方から学習し、今は{3}と{4}です。場が変わりました。</translation>
    </message>
    <message>
        <source>-dL/dx through D: where each point would pass for real more often.</source>
        <translation>Dを通した-dL/dx：それぞれの点がより本物らしくなる向き。</translation>
    </message>
    <message>
        <source>The same codes become other points: they moved {5} on average.</source>
        <translation>同じコードが別の点になります。移動は平均{5}です。</translation>
    </message>
    <message>
        <source>The arrows are {0} times as long.</source>
        <translation>矢印はその{0}倍の長さです。</translation>
    </message>
    <message>
        <source>The discriminator wins: it tells nearly every point.</source>
        <translation>識別器の勝ち：ほぼすべての点を見分けています。</translation>
    </message>
    <message>
        <source>Under minimax the generator&apos;s gradient is nearly 0 then: it is saturated.</source>
        <translation>このときミニマックスでは生成器の勾配がほぼ0で、飽和しています。</translation>
    </message>
    <message>
        <source>The non-saturating loss keeps its slope.</source>
        <translation>非飽和の損失なら勾配が残ります。</translation>
    </message>
    <message>
        <source>Mode collapse: most modes are missed.</source>
        <translation>モード崩壊：大半のモードが見落とされています。</translation>
    </message>
    <message>
        <source>In the last {0} evaluations at most {1} of {2} were hit at once.</source>
        <translation>最近{0}回の評価で、同時に捉えたのは{2}のうち最大{1}です。</translation>
    </message>
    <message>
        <source>{0} of {1} modes are missed.</source>
        <translation>{1}のモードのうち{0}が見落とされています。</translation>
    </message>
    <message>
        <source>{0} of the points lie near the others.</source>
        <translation>点の{0}は残りのモードの近くにあります。</translation>
    </message>
    <message>
        <source>The losses say nothing of it: both are those of balance.</source>
        <translation>損失には表れません。どちらも均衡の値です。</translation>
    </message>
    <message>
        <source>Fewer steps of the generator let the discriminator keep up.</source>
        <translation>生成器の更新回数を減らすと、識別器が追いつきます。</translation>
    </message>
    <message>
        <source>The discriminator can only guess.</source>
        <translation>識別器は当てずっぽうです。</translation>
    </message>
    <message>
        <source>Equilibrium: the discriminator can only guess.</source>
        <translation>均衡：識別器は当てずっぽうです。</translation>
    </message>
    <message>
        <source>All {0} modes are hit, {1} of the points lie near one.</source>
        <translation>{0}のモードすべてを捉え、点の{1}がその近くにあります。</translation>
    </message>
    <message>
        <source>Only the generator learns.</source>
        <translation>生成器だけが学習しています。</translation>
    </message>
    <message>
        <source>Its points go where a fixed field is highest.</source>
        <translation>点は、動かない場の最も高い所へ向かいます。</translation>
    </message>
    <message>
        <source>Only the discriminator learns.</source>
        <translation>識別器だけが学習しています。</translation>
    </message>
    <message>
        <source>The field gets ever sharper around points that stay.</source>
        <translation>動かない点のまわりで、場がますます鋭くなります。</translation>
    </message>
    <message>
        <source>{0} of {1} modes are hit, {2} of points near.</source>
        <translation>{1}のモードのうち{0}を捉え、点の{2}がその近くにあります。</translation>
    </message>
    <message>
        <source>Losses: discriminator {0} (balance {1}), generator {2} (balance {3}).</source>
        <translation>損失：識別器{0}（均衡{1}）、生成器{2}（均衡{3}）。</translation>
    </message>
    <message>
        <source>real</source>
        <translation>本物</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>This run trains no adversarial net.</source>
        <translation>この実行は敵対的生成ネットワークを学習しません。</translation>
    </message>
    <message>
        <source>{0} of {1} modes hit, {2} of the points near.</source>
        <translation>{1}のモードのうち{0}を捉え、点の{2}がその近くにあります。</translation>
    </message>
</context>
<context>
    <name>allowed</name>
    <message>
        <source>one of {0}</source>
        <translation>次のいずれか：{0}</translation>
    </message>
    <message>
        <source>up to 30 layer widths from 1 to 4096, as in [100, 50] or &quot;100x6&quot;</source>
        <translation>1～4096のユニット数を30層まで。[100, 50]や&quot;100x6&quot;のように書きます</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>オンかオフ</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>{0}より大きく</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0}以上</translation>
    </message>
    <message>
        <source>to below {0}</source>
        <translation>{0}未満</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>{0}以下</translation>
    </message>
    <message>
        <source>a whole number {0} {1}</source>
        <translation>{0}{1}の整数</translation>
    </message>
    <message>
        <source>a number {0} {1}</source>
        <translation>{0}{1}の数</translation>
    </message>
</context>
<context>
    <name>averaged</name>
    <message>
        <source>C = {0} channels</source>
        <translation>C = {0} チャンネル</translation>
    </message>
    <message>
        <source>Point at a cell</source>
        <translation>ます目を指す</translation>
    </message>
    <message>
        <source>means in all</source>
        <translation>平均の数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>std</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値の数</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全チャンネル</translation>
    </message>
    <message>
        <source>Channel {0}</source>
        <translation>チャンネル{0}</translation>
    </message>
    <message>
        <source>Channels {0} to {1}</source>
        <translation>チャンネル{0}～{1}</translation>
    </message>
    <message>
        <source>of all digits</source>
        <translation>すべての数字</translation>
    </message>
    <message>
        <source>of digit {0}</source>
        <translation>数字{0}</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>{0} has no use with the settings there are.</source>
        <translation>今の設定では「{0}」は使われません。</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>best test accuracy {0}</source>
        <translation>テストの最高認識精度 {0}</translation>
    </message>
    <message>
        <source>test {0} at {1}, {2} at the end</source>
        <translation>テスト：ステップ{1}で{0}、最後に{2}</translation>
    </message>
    <message>
        <source>{0}, jumps {1} against {2}</source>
        <translation>{0}、変動 {1} 対 {2}</translation>
    </message>
    <message>
        <source>mean loss of updates {0} to {1}: {2} against {3}</source>
        <translation>{0}～{1}回目の更新の平均損失 {2} 対 {3}</translation>
    </message>
    <message>
        <source>mean test of the second half: {0}</source>
        <translation>後半のテストの平均：{0}</translation>
    </message>
    <message>
        <source>mean loss of the last 100 updates {0}</source>
        <translation>最後の100回の更新の平均損失 {0}</translation>
    </message>
    <message>
        <source>train at least {0}: {1} of 16 scales with batch norm, {2} without</source>
        <translation>訓練{0}以上：16の尺度のうち、バッチ正規化ありで{1}、なしで{2}</translation>
    </message>
    <message>
        <source>gap {0} against {1}, test {2} against {3}</source>
        <translation>差 {0} 対 {1}、テスト {2} 対 {3}</translation>
    </message>
    <message>
        <source>here {0}; agrees within {1}</source>
        <translation>今回 {0}（{1}以内なら一致）</translation>
    </message>
    <message>
        <source>SGD does not learn</source>
        <translation>SGDは学習が進まない</translation>
    </message>
    <message>
        <source>Momentum converges near 600</source>
        <translation>Momentumは600付近で収束する</translation>
    </message>
    <message>
        <source>AdaGrad is later than Momentum</source>
        <translation>AdaGradはMomentumより遅い</translation>
    </message>
    <message>
        <source>RMSProp is faster than AdaGrad</source>
        <translation>RMSPropはAdaGradより速い</translation>
    </message>
    <message>
        <source>Adam is as fast as RMSProp, and smoother</source>
        <translation>AdamはRMSPropと同じくらい速く、より滑らか</translation>
    </message>
    <message>
        <source>SGD does not learn as in the notes</source>
        <translation>ノートの設定ではSGDは学習が進まない</translation>
    </message>
    <message>
        <source>ReLU with He&apos;s values rescues it</source>
        <translation>ReLUとHeの初期値なら学習できる</translation>
    </message>
    <message>
        <source>A much higher rate does too</source>
        <translation>学習係数をずっと大きくしても学習できる</translation>
    </message>
    <message>
        <source>.1 is the best balance</source>
        <translation>0.1が最もバランスがよい</translation>
    </message>
    <message>
        <source>1.0 rises slowly</source>
        <translation>1.0は上昇が遅い</translation>
    </message>
    <message>
        <source>.001 starts late</source>
        <translation>0.001は立ち上がりが遅い</translation>
    </message>
    <message>
        <source>Xavier is slightly ahead of .1</source>
        <translation>Xavierは0.1よりわずかによい</translation>
    </message>
    <message>
        <source>He is the fastest</source>
        <translation>Heが最も速い</translation>
    </message>
    <message>
        <source>He vibrates more</source>
        <translation>Heは振動が大きい</translation>
    </message>
    <message>
        <source>After 1000 updates SGD has the highest loss</source>
        <translation>1000回の更新後、SGDの損失が最も大きい</translation>
    </message>
    <message>
        <source>AdaGrad and Adam are below Momentum</source>
        <translation>AdaGradとAdamの損失はMomentumより小さい</translation>
    </message>
    <message>
        <source>Group norm is nearly the same at every batch size</source>
        <translation>グループ正規化は、どのバッチサイズでもほぼ同じ</translation>
    </message>
    <message>
        <source>Batch norm breaks down with batches of 2</source>
        <translation>バッチ正規化は、サイズ2のバッチで破綻する</translation>
    </message>
    <message>
        <source>With batches of 32 batch norm is ahead</source>
        <translation>サイズ32のバッチでは、バッチ正規化が上回る</translation>
    </message>
    <message>
        <source>Testing by batch statistics does not bring it back</source>
        <translation>バッチの統計量でテストしても、元には戻らない</translation>
    </message>
    <message>
        <source>Train ends near .927</source>
        <translation>訓練は最後に0.927付近</translation>
    </message>
    <message>
        <source>Test ends near .721</source>
        <translation>テストは最後に0.721付近</translation>
    </message>
    <message>
        <source>Weight decay narrows the gap</source>
        <translation>重み減衰は差を縮める</translation>
    </message>
    <message>
        <source>Train ends near .67</source>
        <translation>訓練は最後に0.67付近</translation>
    </message>
    <message>
        <source>Test ends near .548</source>
        <translation>テストは最後に0.548付近</translation>
    </message>
    <message>
        <source>Convolution makes fewer mistakes</source>
        <translation>畳み込みのほうが間違いが少ない</translation>
    </message>
    <message>
        <source>The large network fits its own points best</source>
        <translation>大きなネットワークが訓練用の点に最もよく合う</translation>
    </message>
    <message>
        <source>So does a small network</source>
        <translation>小さなネットワークでも差が縮まる</translation>
    </message>
    <message>
        <source>With hidden layers the spirals are parted</source>
        <translation>隠れ層があれば渦巻きを分けられる</translation>
    </message>
    <message>
        <source>The linear network stays far behind</source>
        <translation>線形ネットワークは大きく劣る</translation>
    </message>
    <message>
        <source>.01 stays flat</source>
        <translation>0.01は横ばいのまま</translation>
    </message>
    <message>
        <source>With batch norm nearly every scale learns</source>
        <translation>バッチ正規化があれば、ほぼすべての尺度で学習できる</translation>
    </message>
    <message>
        <source>L2 narrows the gap</source>
        <translation>L2は差を縮める</translation>
    </message>
    <message>
        <source>L1 narrows the gap</source>
        <translation>L1は差を縮める</translation>
    </message>
    <message>
        <source>Dropout narrows the gap</source>
        <translation>ドロップアウトは差を縮める</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未到達</translation>
    </message>
    <message>
        <source>test {0} at step {1}</source>
        <translation>テスト{0}到達：ステップ{1}</translation>
    </message>
    <message>
        <source> against </source>
        <translation> 対 </translation>
    </message>
    <message>
        <source>test {0} in batches of 2, {1} of 32; group norm {2} of 2</source>
        <translation>テスト：サイズ2で{0}、32で{1}。グループ正規化はサイズ2で{2}</translation>
    </message>
    <message>
        <source>batch norm {0}, group norm {1}</source>
        <translation>バッチ正規化 {0}、グループ正規化 {1}</translation>
    </message>
    <message>
        <source>batches of 2: test {0} by running statistics, {1} by those of the batches</source>
        <translation>サイズ2のバッチ：テストは移動平均の統計量で{0}、バッチの統計量で{1}</translation>
    </message>
    <message>
        <source>test {0} in batches of {1}</source>
        <translation>テスト {0}（バッチサイズ {1}）</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>差</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>テストデータの認識精度</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>訓練データの認識精度</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>認識精度</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>share right (thick: test, thin: train)</source>
        <translation>認識精度（太線：テスト、細線：訓練）</translation>
    </message>
    <message>
        <source>train accuracy minus test accuracy</source>
        <translation>訓練の認識精度 − テストの認識精度</translation>
    </message>
    <message>
        <source>share that is right</source>
        <translation>正しく認識した割合</translation>
    </message>
</context>
<context>
    <name>difference_findings</name>
    <message>
        <source>f has a kink at x = {0}: {1} is the slope on the left, {2} on the right. There is no derivative; the central difference gives their mean.</source>
        <translation>fはx = {0}で折れています。左の傾きは{1}、右の傾きは{2}です。微分は存在せず、中心差分は2つの平均になります。</translation>
    </message>
    <message>
        <source>The central difference is the slope, to the last digit.</source>
        <translation>中心差分は最後の桁まで傾きと一致します。</translation>
    </message>
    <message>
        <source>The central difference is off by {0}: beside x this h is lost, x + h is x itself, and the difference 0.</source>
        <translation>中心差分の誤差は{0}です。このhはxに比べて小さすぎ、x + hはxのままで、差は0になります。</translation>
    </message>
    <message>
        <source>The central difference is off by {0}: f itself is worked out with rounding, which is divided by a small h.</source>
        <translation>中心差分の誤差は{0}です。fの計算自体に丸め誤差があり、それを小さなhで割っています。</translation>
    </message>
    <message>
        <source>The central difference is off by {0}: f(x + h) and f(x − h) share almost all their digits, and what is left is rounding, divided by a small h.</source>
        <translation>中心差分の誤差は{0}です。f(x + h)とf(x − h)はほとんどの桁が同じで、残るのは丸め誤差を小さなhで割ったものです。</translation>
    </message>
    <message>
        <source>The central difference is off by {0}: the last digit is rounded, and nothing better is to be had.</source>
        <translation>中心差分の誤差は{0}です。最後の桁の丸めだけで、これ以上よくはなりません。</translation>
    </message>
    <message>
        <source>The central difference is off by {0}: the function bends within h. A tenth of h makes a hundredth of that error, of the forward one a tenth.</source>
        <translation>中心差分の誤差は{0}です。hの幅の中で関数が曲がるためです。hを10分の1にすると、中心差分の誤差は100分の1、前方差分の誤差は10分の1になります。</translation>
    </message>
    <message>
        <source>The central difference is off by {0}: the function bends within h.</source>
        <translation>中心差分の誤差は{0}です。hの幅の中で関数が曲がるためです。</translation>
    </message>
</context>
<context>
    <name>digits</name>
    <message>
        <source>1 digit</source>
        <translation>数字1個</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>数字{0}個</translation>
    </message>
</context>
<context>
    <name>dream</name>
    <message>
        <source>Rebuilding costs {0} a test digit so far.</source>
        <translation>今のところ、復元の誤差はテストの数字あたり{0}です。</translation>
    </message>
    <message>
        <source>Layer {0} of {1} learns by itself, without labels.</source>
        <translation>{1}層のうち第{0}層が、ラベルなしで単独で学習しています。</translation>
    </message>
    <message>
        <source>All layers learn together, without labels.</source>
        <translation>すべての層が、ラベルなしで一緒に学習しています。</translation>
    </message>
    <message>
        <source>{0} of test digits are told right, {1} of training digits.</source>
        <translation>テストの数字の{0}、訓練用の{1}を正しく見分けます。</translation>
    </message>
    <message>
        <source>Now it learns the classes.</source>
        <translation>今はクラスを学習しています。</translation>
    </message>
    <message>
        <source>What it dreams with is kept apart: its dreams stay as they were.</source>
        <translation>夢を見るための重みは別に保たれるので、夢はそれまでのままです。</translation>
    </message>
    <message>
        <source>log p of a pattern is {0}; {1} is the most that there can be.</source>
        <translation>パターンのlog pは{0}で、最大は{1}です。</translation>
    </message>
    <message>
        <source>The {0} patterns have {1} of all probability.</source>
        <translation>{0}個のパターンが全確率の{1}を占めます。</translation>
    </message>
    <message>
        <source>Free energies of test and training digits are {0} nats apart.</source>
        <translation>テスト用と訓練用の数字の自由エネルギーの差は{0}ナットです。</translation>
    </message>
    <message>
        <source>It learns its training digits by heart.</source>
        <translation>訓練用の数字を丸暗記しています。</translation>
    </message>
    <message>
        <source>More training digits narrow the gap.</source>
        <translation>訓練用の数字を増やすと差は縮まります。</translation>
    </message>
    <message>
        <source>Training digits are likelier to it than others.</source>
        <translation>訓練用の数字のほうが、ほかの数字より確率が高くなっています。</translation>
    </message>
    <message>
        <source>Test digits are about as likely to it as training digits.</source>
        <translation>テストの数字の確率は、訓練用とほぼ同じです。</translation>
    </message>
    <message>
        <source>log p(test) went from {0} to {1} nats.</source>
        <translation>log p（テスト）は{0}から{1}ナットになりました。</translation>
    </message>
    <message>
        <source>Rebuilding costs {0} a test digit, {1} in training.</source>
        <translation>復元の誤差は、テストの数字で{0}、訓練用で{1}です。</translation>
    </message>
    <message>
        <source>v₀ a digit</source>
        <translation>v₀ 数字</translation>
    </message>
    <message>
        <source>v₀ from below</source>
        <translation>v₀ 下の層から</translation>
    </message>
    <message>
        <source>h₀ its causes</source>
        <translation>h₀ その要因</translation>
    </message>
    <message>
        <source>v₁ rebuilt</source>
        <translation>v₁ 復元</translation>
    </message>
    <message>
        <source>h₁ seen again</source>
        <translation>h₁ 再び見る</translation>
    </message>
    <message>
        <source>hk seen again</source>
        <translation>hk 再び見る</translation>
    </message>
    <message>
        <source>〈v₀h₀〉 adds</source>
        <translation>〈v₀h₀〉 足す</translation>
    </message>
    <message>
        <source>〈v₁h₁〉 takes</source>
        <translation>〈v₁h₁〉 引く</translation>
    </message>
    <message>
        <source>〈vkhk〉 takes</source>
        <translation>〈vkhk〉 引く</translation>
    </message>
    <message>
        <source>ΔW change</source>
        <translation>ΔW 変化</translation>
    </message>
    <message>
        <source>Hidden units are drawn from that; they call for this below: sigmoid(W h + b).</source>
        <translation>その確率で隠れユニットを引き、下の層の確率sigmoid(W h + b)を求めます。</translation>
    </message>
    <message>
        <source>How often unit {1} is on together with each one below, of {3} digits: this is added.</source>
        <translation>数字{3}個のうち、ユニット{1}と下の各ユニットが同時にオンになる割合。これを足します。</translation>
    </message>
    <message>
        <source>A test digit, a {0}: the pixels that are learnt from.</source>
        <translation>テストの数字{0}：これらのピクセルから学びます。</translation>
    </message>
    <message>
        <source>What layer {4} makes of a test digit, a {0}.</source>
        <translation>第{4}層がテストの数字{0}から作るもの。</translation>
    </message>
    <message>
        <source>How likely each hidden unit is on: sigmoid(v₀W + c).</source>
        <translation>各隠れユニットがオンになる確率：sigmoid(v₀W + c)。</translation>
    </message>
    <message>
        <source>What is below is drawn from that, {2} times, and seen again.</source>
        <translation>その確率で下の層を引いて再び見ることを{2}回行います。</translation>
    </message>
    <message>
        <source>The same of what was dreamt: this is taken away.</source>
        <translation>夢についての同じ量。これを引きます。</translation>
    </message>
    <message>
        <source>The difference, times the learning rate, changes the weights of unit {1}.</source>
        <translation>この差に学習係数を掛けて、ユニット{1}の重みを変えます。</translation>
    </message>
    <message>
        <source>This model has no filters.</source>
        <translation>このモデルにはフィルターがありません。</translation>
    </message>
    <message>
        <source>No layer learns by contrastive divergence at this step.</source>
        <translation>このステップでは、どの層もコントラスティブ・ダイバージェンスで学習していません。</translation>
    </message>
    <message>
        <source>The model of this run does not dream.</source>
        <translation>この実行のモデルは夢を見ません。</translation>
    </message>
    <message>
        <source>Only machines of up to 20 units can be gone through state by state.</source>
        <translation>すべての状態を調べられるのは20ユニットまでのマシンだけです。</translation>
    </message>
    <message>
        <source>Sheet to paint out on</source>
        <translation>塗りつぶすための用紙</translation>
    </message>
    <message>
        <source>Paint over what the machine shall find, with the mouse, a pen or a finger; arrow keys move the pen, with Shift they paint, Delete clears</source>
        <translation>マシンに補わせるところを、マウス、ペン、指で塗る。矢印キーでペンが動き、Shiftを押しながらだと塗り、Deleteで消す</translation>
    </message>
</context>
<context>
    <name>expression</name>
    <message>
        <source>The formula is empty</source>
        <translation>数式が空です</translation>
    </message>
    <message>
        <source>The formula is nested too deeply</source>
        <translation>数式の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>The formula is longer than {0} characters</source>
        <translation>数式が{0}文字を超えています</translation>
    </message>
    <message>
        <source>This bracket is never closed</source>
        <translation>この括弧は閉じられていません</translation>
    </message>
    <message>
        <source>No bracket was opened that this one closes</source>
        <translation>対応する開き括弧がありません</translation>
    </message>
    <message>
        <source>The formula ends where something is missing</source>
        <translation>数式が途中で終わっています</translation>
    </message>
    <message>
        <source>The formula cannot be read from {0} on</source>
        <translation>{0}から先を数式として読めません</translation>
    </message>
    <message>
        <source>A comma stands only between arguments; decimals have a point, as in 1.5</source>
        <translation>カンマは引数の間でだけ使えます。小数は1.5のように点で書いてください</translation>
    </message>
    <message>
        <source>A product needs its sign, as in 2*x</source>
        <translation>積には2*xのように記号が必要です</translation>
    </message>
    <message>
        <source>The name {0} is unknown; there are x, y, pi and e</source>
        <translation>{0}という名前はありません。使えるのはx、y、pi、eです</translation>
    </message>
    <message>
        <source>The function {0} is unknown; there are {1}</source>
        <translation>{0}という関数はありません。使えるのは{1}です</translation>
    </message>
    <message>
        <source>{0} is a function: write {0}(...)</source>
        <translation>{0}は関数です。{0}(...)と書いてください</translation>
    </message>
    <message>
        <source>{0} takes {1} argument(s), not {2}</source>
        <translation>{0}の引数は{2}個ではなく{1}個です</translation>
    </message>
    <message>
        <source>A power is written **, not ^</source>
        <translation>べき乗は^ではなく**と書きます</translation>
    </message>
    <message>
        <source>A power is written **, not {0}</source>
        <translation>べき乗は{0}ではなく**と書きます</translation>
    </message>
    <message>
        <source>{0} is not a real number</source>
        <translation>{0}は実数ではありません</translation>
    </message>
    <message>
        <source>The number {0} is too large</source>
        <translation>{0}は大きすぎます</translation>
    </message>
    <message>
        <source>{0} cannot stand in a formula</source>
        <translation>{0}は数式の中で使えません</translation>
    </message>
    <message>
        <source>The name {0} is unknown; there are x, pi and e</source>
        <translation>{0}という名前はありません。使えるのはx、pi、eです</translation>
    </message>
    <message>
        <source>{0} (at character {1}).</source>
        <translation>{0}（{1}文字目）。</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>After update {0} the {1} of {2} is not a number</source>
        <translation>{0}回目の更新で、{2}の{1}が数値でなくなりました（NaN）</translation>
    </message>
    <message>
        <source>After update {0} the {1} of {2} is infinite</source>
        <translation>{0}回目の更新で、{2}の{1}が無限大になりました</translation>
    </message>
    <message>
        <source>After update {0} the {1} of {2} has exploded</source>
        <translation>{0}回目の更新で、{2}の{1}が爆発的に大きくなりました</translation>
    </message>
    <message>
        <source>{0} (learning rate {1}).</source>
        <translation>{0}（学習係数{1}）。</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>bias of visible units</source>
        <translation>可視ユニットのバイアス</translation>
    </message>
    <message>
        <source>bias of hidden units</source>
        <translation>隠れユニットのバイアス</translation>
    </message>
    <message>
        <source>chains</source>
        <translation>連鎖</translation>
    </message>
    <message>
        <source>The run diverged.</source>
        <translation>学習が発散しました。</translation>
    </message>
    <message>
        <source>Try a lower learning rate.</source>
        <translation>学習係数を小さくしてみましょう。</translation>
    </message>
    <message>
        <source>{0} digits to learn, others to test on. Both accuracies start near chance.</source>
        <translation>{0}枚の数字で学習し、別の数字でテストします。認識精度はどちらも、当てずっぽうに近いところから始まります。</translation>
    </message>
    <message>
        <source>{0} points to learn, {1} to test on. Both accuracies start near chance.</source>
        <translation>{0}個の点で学習し、{1}個の点でテストします。認識精度はどちらも、当てずっぽうに近いところから始まります。</translation>
    </message>
    <message>
        <source>Press Space to start.</source>
        <translation>Spaceキーで開始します。</translation>
    </message>
    <message>
        <source>Stopped early at step {0}.</source>
        <translation>ステップ{0}で早期終了しました。</translation>
    </message>
    <message>
        <source>Learning has begun.</source>
        <translation>学習が始まりました。</translation>
    </message>
    <message>
        <source>The first updates have been made.</source>
        <translation>最初の更新が行われました。</translation>
    </message>
    <message>
        <source>Train {0}, test {1} so far.</source>
        <translation>現在、訓練{0}、テスト{1}です。</translation>
    </message>
    <message>
        <source>After {0} updates the train accuracy is {1}: hardly more than guessing.</source>
        <translation>{0}回更新しても訓練データの認識精度は{1}で、当てずっぽうとほとんど変わりません。</translation>
    </message>
    <message>
        <source>Train accuracy was {0} at step {1} and is {2}: mere guessing.</source>
        <translation>訓練の認識精度はステップ{1}で{0}でしたが、いまは{2}で、当てずっぽうと変わりません。</translation>
    </message>
    <message>
        <source>What was learnt is lost.</source>
        <translation>学習したことが失われました。</translation>
    </message>
    <message>
        <source>The network does not learn.</source>
        <translation>学習が進んでいません。</translation>
    </message>
    <message>
        <source>Since step {0} the gap went from {1} to {2}, test accuracy from {3} to {4}.</source>
        <translation>ステップ{0}から、差は{1}から{2}へ、テストの認識精度は{3}から{4}へ変わりました。</translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation>{0}：</translation>
    </message>
    <message>
        <source>The gap is narrower because the network learns less: try it weaker.</source>
        <translation>差が縮まったのは、学習が抑えられたためです。もう少し弱くしてみましょう。</translation>
    </message>
    <message>
        <source>The remedy works.</source>
        <translation>対策の効果が出ています。</translation>
    </message>
    <message>
        <source>The validation loss was lowest at step {0}; the weights of that step are back: train {1}, test {2}.</source>
        <translation>検証データの損失はステップ{0}で最小でした。そのステップの重みに戻しました：訓練{1}、テスト{2}。</translation>
    </message>
    <message>
        <source>The validation accuracy was highest at step {0}; the weights of that step are back: train {1}, test {2}.</source>
        <translation>検証データの認識精度はステップ{0}で最高でした。そのステップの重みに戻しました：訓練{1}、テスト{2}。</translation>
    </message>
    <message>
        <source>Test accuracy was {0} at step {1} and has fallen to {2}; train accuracy rose to {3} meanwhile.</source>
        <translation>テストの認識精度はステップ{1}の{0}から{2}に下がり、その間に訓練データの認識精度は{3}に上がりました。</translation>
    </message>
    <message>
        <source>Learning on makes it worse.</source>
        <translation>学習を続けるほど悪くなっています。</translation>
    </message>
    <message>
        <source>{0} of the training labels are wrong. Train {1} counts them as mistakes; test {2}.</source>
        <translation>訓練データのラベルの{0}が誤りです。訓練{1}は、それらを不正解と数えた値です。テストは{2}です。</translation>
    </message>
    <message>
        <source>The wrong labels have not been learnt.</source>
        <translation>誤ったラベルは学習されていません。</translation>
    </message>
    <message>
        <source>The network has learnt its {0} digits by heart.</source>
        <translation>ネットワークは{0}枚の数字を丸暗記しました。</translation>
    </message>
    <message>
        <source>All {0} training digits that were looked at are right.</source>
        <translation>調べた{0}枚の訓練データはすべて正解です。</translation>
    </message>
    <message>
        <source>The network has learnt its {0} points by heart.</source>
        <translation>ネットワークは{0}個の点を丸暗記しました。</translation>
    </message>
    <message>
        <source>All {0} training points that were looked at are right.</source>
        <translation>調べた{0}個の訓練データはすべて正解です。</translation>
    </message>
    <message>
        <source>Train and test accuracy part.</source>
        <translation>訓練とテストの認識精度が離れてきました。</translation>
    </message>
    <message>
        <source>What was learnt holds for new points too.</source>
        <translation>学習したことは、新しい点にも通用しています。</translation>
    </message>
    <message>
        <source>The remedy holds the network back.</source>
        <translation>対策が強すぎて、学習が抑えられています。</translation>
    </message>
    <message>
        <source>Try a weaker remedy or more steps.</source>
        <translation>対策を弱めるか、ステップ数を増やしてみましょう。</translation>
    </message>
    <message>
        <source>What was learnt holds for new digits too.</source>
        <translation>学習したことは、新しい数字にも通用しています。</translation>
    </message>
    <message>
        <source>So far the network guesses.</source>
        <translation>いまのところ当てずっぽうと変わりません。</translation>
    </message>
    <message>
        <source>The network is learning.</source>
        <translation>学習が進んでいます。</translation>
    </message>
    <message>
        <source>Train accuracy no longer rises.</source>
        <translation>訓練データの認識精度は、もう上がっていません。</translation>
    </message>
    <message>
        <source>Try a higher learning rate, or He&apos;s initial values with ReLU.</source>
        <translation>学習係数を大きくするか、ReLUとHeの初期値を試してみましょう。</translation>
    </message>
    <message>
        <source>Train {0}, test {1}: a gap of {2}.</source>
        <translation>訓練{0}、テスト{1}で、差は{2}です。</translation>
    </message>
    <message>
        <source>Test loss has risen since step {0}.</source>
        <translation>テストの損失はステップ{0}から増えています。</translation>
    </message>
    <message>
        <source>Restart with {0}</source>
        <translation>{0}でやり直す</translation>
    </message>
    <message>
        <source>Try L2 0.03.</source>
        <translation>L2を0.03にしてみましょう。</translation>
    </message>
    <message>
        <source>Try early stopping.</source>
        <translation>早期終了を試してみましょう。</translation>
    </message>
    <message>
        <source>Try L2 0.03, or {0}.</source>
        <translation>L2を0.03にするか、{0}みましょう。</translation>
    </message>
    <message>
        <source>A linear network parts the plane by straight lines: add a hidden layer.</source>
        <translation>線形のネットワークは平面を直線で分けるだけです。隠れ層を加えてみましょう。</translation>
    </message>
    <message>
        <source>Try early stopping, or {0}.</source>
        <translation>早期終了を使うか、{0}みましょう。</translation>
    </message>
    <message>
        <source>Try {0}.</source>
        <translation>{0}みましょう。</translation>
    </message>
    <message>
        <source>more training points</source>
        <translation>訓練用の点を増やして</translation>
    </message>
    <message>
        <source>more training digits</source>
        <translation>訓練データを増やして</translation>
    </message>
    <message>
        <source>It broke soon after the change: try {0} again.</source>
        <translation>変更のすぐ後に発散しました。{0}に戻してみましょう。</translation>
    </message>
    <message>
        <source>The initial values are too large: try smaller ones, such as Xavier&apos;s.</source>
        <translation>初期値が大きすぎます。Xavierなど、より小さい初期値にしてみましょう。</translation>
    </message>
    <message>
        <source>The initial values are too large: try smaller ones, such as He&apos;s.</source>
        <translation>初期値が大きすぎます。Heなど、より小さい初期値にしてみましょう。</translation>
    </message>
    <message>
        <source>Try a weaker remedy than {0}.</source>
        <translation>{0}より弱い対策にしてみましょう。</translation>
    </message>
    <message>
        <source>Try a higher learning rate.</source>
        <translation>学習係数を上げてみましょう。</translation>
    </message>
    <message>
        <source>Try He&apos;s initial values with ReLU.</source>
        <translation>ReLUとHeの初期値を試してみましょう。</translation>
    </message>
    <message>
        <source>Test {0} by running statistics, {1} by those of each batch of {2} test examples.</source>
        <translation>テストは移動平均の統計量で{0}、テスト用{2}個のバッチごとの統計量で{1}です。</translation>
    </message>
    <message>
        <source>The running statistics of batch norm do not fit.</source>
        <translation>バッチ正規化の移動平均の統計量が合っていません。</translation>
    </message>
    <message>
        <source>Each of {0} normalised layers takes digits that are alike further apart, and {1} digits do not teach what belongs together. By batch statistics the test is no better: {2}.</source>
        <translation>正規化した{0}層の一つ一つが、似た数字どうしを引き離していきます。{1}枚の数字からは、どれが同じ仲間かを学べません。バッチの統計量でテストしても良くなりません：{2}。</translation>
    </message>
    <message>
        <source>Batch norm in so many layers costs test accuracy.</source>
        <translation>これほど多くの層でのバッチ正規化は、テストの認識精度を下げています。</translation>
    </message>
    <message>
        <source>Try fewer layers, more digits, smaller batches, or no norm.</source>
        <translation>層を減らす、数字を増やす、バッチを小さくする、正規化をやめる、のどれかを試してください。</translation>
    </message>
    <message>
        <source>In a batch of one, batch norm makes the same of every example: try larger batches, or layer norm.</source>
        <translation>1個だけのバッチでは、バッチ正規化はどの例も同じ値にします。バッチを大きくするか、レイヤー正規化を試してください。</translation>
    </message>
    <message>
        <source>They still follow: learn on.</source>
        <translation>統計量がまだ追いついていません。学習を続けてください。</translation>
    </message>
    <message>
        <source>Try larger batches, or layer norm.</source>
        <translation>バッチを大きくするか、レイヤー正規化を試してください。</translation>
    </message>
</context>
<context>
    <name>function_presets</name>
    <message>
        <source>Activation functions (textbook 3.2)</source>
        <translation>活性化関数（教科書 3.2）</translation>
    </message>
    <message>
        <source>ReLU and its relatives</source>
        <translation>ReLUとその仲間</translation>
    </message>
    <message>
        <source>A neuron (textbook 2.3)</source>
        <translation>ニューロン（教科書 2.3）</translation>
    </message>
    <message>
        <source>XOR (textbook 2.5)</source>
        <translation>XOR（教科書 2.5）</translation>
    </message>
    <message>
        <source>No activation (textbook 3.2.6)</source>
        <translation>活性化関数なし（教科書 3.2.6）</translation>
    </message>
    <message>
        <source>Forward pass (textbook 3.4)</source>
        <translation>順伝播（教科書 3.4）</translation>
    </message>
    <message>
        <source>Softmax (textbook 3.5)</source>
        <translation>ソフトマックス（教科書 3.5）</translation>
    </message>
    <message>
        <source>Overflow (textbook 3.5.2)</source>
        <translation>オーバーフロー（教科書 3.5.2）</translation>
    </message>
    <message>
        <source>Loss functions (textbook 4.2)</source>
        <translation>損失関数（教科書 4.2）</translation>
    </message>
    <message>
        <source>log(y + 1e-7) (textbook 4.2.2)</source>
        <translation>log(y + 1e-7)（教科書 4.2.2）</translation>
    </message>
    <message>
        <source>The best h: a V of errors</source>
        <translation>最適なh: V字の誤差</translation>
    </message>
    <message>
        <source>Slope of f (textbook 4.3)</source>
        <translation>数値微分（教科書 4.3）</translation>
    </message>
    <message>
        <source>Too small an h: 1e-15</source>
        <translation>小さすぎるh: 1e-15</translation>
    </message>
    <message>
        <source>Gradient (textbook 4.4)</source>
        <translation>勾配（教科書 4.4）</translation>
    </message>
    <message>
        <source>Gradient at a saddle</source>
        <translation>鞍点での勾配</translation>
    </message>
    <message>
        <source>Gradient descent (textbook 4.4.1)</source>
        <translation>勾配降下法（教科書 4.4.1）</translation>
    </message>
    <message>
        <source>Rate 10: too large (textbook 4.4.1)</source>
        <translation>学習係数10: 大きすぎ（教科書 4.4.1）</translation>
    </message>
    <message>
        <source>Rate 1e-10 (textbook 4.4.1)</source>
        <translation>学習係数1e-10（教科書 4.4.1）</translation>
    </message>
    <message>
        <source>Learning (textbook 4.5)</source>
        <translation>学習（教科書 4.5）</translation>
    </message>
    <message>
        <source>Gradient check (textbook 5.7.3)</source>
        <translation>勾配確認（教科書 5.7.3）</translation>
    </message>
    <message>
        <source>A wrong sign, found</source>
        <translation>見つかった符号の誤り</translation>
    </message>
</context>
<context>
    <name>graph_fields</name>
    <message>
        <source>How many are bought</source>
        <translation>いくつ買うか</translation>
    </message>
    <message>
        <source>What one costs, in yen</source>
        <translation>1個の値段（円）</translation>
    </message>
    <message>
        <source>Apples</source>
        <translation>りんご</translation>
    </message>
    <message>
        <source>Price of an apple</source>
        <translation>りんごの値段</translation>
    </message>
    <message>
        <source>Oranges</source>
        <translation>みかん</translation>
    </message>
    <message>
        <source>Price of an orange</source>
        <translation>みかんの値段</translation>
    </message>
    <message>
        <source>What the sum is multiplied by: 1.1 is a tax of ten per cent</source>
        <translation>小計に掛ける数：1.1なら10%</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>消費税</translation>
    </message>
    <message>
        <source>How many digits the mini-batch has; there is none without a digit</source>
        <translation>ミニバッチの数字の個数。0個のバッチはありません</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>How many updates the network has made: this is its next mini-batch</source>
        <translation>ネットワークの更新回数：その次のミニバッチを示します</translation>
    </message>
    <message>
        <source>Updates before</source>
        <translation>更新回数</translation>
    </message>
    <message>
        <source>What goes into batch norm is multiplied by this</source>
        <translation>バッチ正規化への入力に掛けます</translation>
    </message>
    <message>
        <source>Scale of the input</source>
        <translation>入力の倍率</translation>
    </message>
    <message>
        <source>Of all units; the network has learnt with γ = 1 and β = 0</source>
        <translation>全ユニット共通。ネットワークはγ = 1、β = 0で学習しました</translation>
    </message>
    <message>
        <source>Which of the layer&apos;s units is looked at</source>
        <translation>どのユニットを見るか</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>Which digit of the batch is looked at</source>
        <translation>どの数字を見るか</translation>
    </message>
    <message>
        <source>Digit shown</source>
        <translation>見る数字</translation>
    </message>
    <message>
        <source>The numbers in the boxes begin with this class</source>
        <translation>箱の値はこのクラスから始まります</translation>
    </message>
    <message>
        <source>First class shown</source>
        <translation>最初のクラス</translation>
    </message>
    <message>
        <source>λ: how strongly large weights are punished</source>
        <translation>λ：大きな重みへのペナルティの強さ</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>重み減衰 λ</translation>
    </message>
</context>
<context>
    <name>graph_findings</name>
    <message>
        <source>{0}? Predict it, then step.</source>
        <translation>{0}は？予想してから進みましょう。</translation>
    </message>
    <message>
        <source>{0}: {1} values share one mean, {2}.</source>
        <translation>{0}：{1}個の値が一つの平均{2}を共有します。</translation>
    </message>
    <message>
        <source>Press Space to start.</source>
        <translation>スペースキーで開始します。</translation>
    </message>
    <message>
        <source>One apple more costs {0}, one yen on its price {1}.</source>
        <translation>りんごが1個増えると{0}、値段が1円上がると{1}増えます。</translation>
    </message>
    <message>
        <source>The gradients of x add up to {0}.</source>
        <translation>xの勾配の和は{0}です。</translation>
    </message>
    <message>
        <source>W feeds two nodes, so two gradients add up: the batch&apos;s and λW.</source>
        <translation>Wは2つのノードに入るので、バッチの勾配とλWの2つが足されます。</translation>
    </message>
    <message>
        <source>Back through a product one multiplies by the transpose.</source>
        <translation>積の逆伝播では転置を掛けます。</translation>
    </message>
    <message>
        <source>To a comes back (y − t) / N = ({0} − {1}) / {2} = {3}.</source>
        <translation>aに戻るのは(y − t) / N = ({0} − {1}) / {2} = {3}です。</translation>
    </message>
    <message>
        <source>With two digits x̂ is 1 and −1 whatever they are: the three ways back to x cancel, and the layers before learn next to nothing.</source>
        <translation>数字が2個なら、どの数字でもx̂は1と−1です。xへ戻る3つの道は打ち消し合い、前の層はほとんど何も学べません。</translation>
    </message>
    <message>
        <source>How large are the gradients of x with three digits?</source>
        <translation>数字を3個にすると、xの勾配はどれくらいになりますか？</translation>
    </message>
    <message>
        <source>Node {0}: {1}.</source>
        <translation>ノード「{0}」：{1}。</translation>
    </message>
    <message>
        <source>Gradient of node {0}: {1}.</source>
        <translation>ノード「{0}」の勾配：{1}。</translation>
    </message>
    <message>
        <source>The way back begins with 1: L grows as L does.</source>
        <translation>逆伝播は1から始まります：Lに対するLの変化です。</translation>
    </message>
    <message>
        <source>It feeds {0} nodes, so {0} gradients come back and add up.</source>
        <translation>{0}個のノードに入るので、{0}個の勾配が戻り、足されます。</translation>
    </message>
    <message>
        <source>What comes back from node {0}, times the local derivative.</source>
        <translation>ノード「{0}」から戻る値に、局所的な微分を掛けます。</translation>
    </message>
    <message>
        <source>A sum hands the gradient on to both as it is.</source>
        <translation>加算は勾配をそのまま両方に流します。</translation>
    </message>
    <message>
        <source>A difference: the second part gets it negative.</source>
        <translation>減算：2つ目には符号を変えて流します。</translation>
    </message>
    <message>
        <source>A product: each factor will get the other one.</source>
        <translation>乗算：それぞれに相手の値を掛けて流します。</translation>
    </message>
    <message>
        <source>Rows times columns: every input meets every weight.</source>
        <translation>行と列の積：すべての入力がすべての重みと出会います。</translation>
    </message>
    <message>
        <source>A sum: each entry will get the same gradient.</source>
        <translation>総和：どの要素にも同じ勾配が流れます。</translation>
    </message>
    <message>
        <source>A mean: each of N entries will get 1/N.</source>
        <translation>平均：N個の要素にそれぞれ1/Nが流れます。</translation>
    </message>
    <message>
        <source>A square: its derivative is twice the value.</source>
        <translation>2乗：微分は値の2倍です。</translation>
    </message>
    <message>
        <source>A root; ε keeps it away from 0.</source>
        <translation>平方根。εのおかげで0になりません。</translation>
    </message>
    <message>
        <source>One over s: a small spread makes it large.</source>
        <translation>sの逆数：ばらつきが小さいほど大きくなります。</translation>
    </message>
    <message>
        <source>The exponential is its own derivative.</source>
        <translation>指数関数は微分しても同じです。</translation>
    </message>
    <message>
        <source>A logarithm: its derivative is one over the value.</source>
        <translation>対数：微分は値の逆数です。</translation>
    </message>
    <message>
        <source>Less the largest, so that no exponential overflows.</source>
        <translation>最大値を引くので、指数がオーバーフローしません。</translation>
    </message>
    <message>
        <source>Times a fixed number.</source>
        <translation>決まった数を掛けます。</translation>
    </message>
    <message>
        <source>All layers behind, up to the loss, in one node.</source>
        <translation>この先の層から損失までを一つのノードで。</translation>
    </message>
    <message>
        <source>A batch of one.</source>
        <translation>1個だけのバッチ。</translation>
    </message>
    <message>
        <source>ε decides how far x̂ spreads: the scale of x matters again, and facts that are marked with a cross hold no more.</source>
        <translation>x̂の広がりをεが決めます：xのスケールが再び効き、×印の事実は成り立ちません。</translation>
    </message>
    <message>
        <source>The mean is the value itself: x − μ = 0 and σ² = 0, so y = β whatever the digit is, and nothing comes back to x: the layers before learn nothing.</source>
        <translation>平均は値そのもの：x − μ = 0、σ² = 0なので、どの数字でもy = βになり、xには何も戻りません：前の層は何も学べません。</translation>
    </message>
    <message>
        <source>With 2 digits x̂ is 1 and −1. Why?</source>
        <translation>数字が2個ならx̂は1と−1です。なぜでしょう？</translation>
    </message>
    <message>
        <source>The variance {0} is not large beside ε = {1}.</source>
        <translation>分散{0}はε = {1}に比べて大きくありません。</translation>
    </message>
    <message>
        <source>From which scale of the input on do they hold?</source>
        <translation>入力を何倍にすると成り立つでしょう？</translation>
    </message>
</context>
<context>
    <name>graph_lines</name>
    <message>
        <source>what the layers behind it give back</source>
        <translation>後ろの層から戻る値</translation>
    </message>
</context>
<context>
    <name>graph_nodes</name>
    <message>
        <source>above 0</source>
        <translation>0より大</translation>
    </message>
    <message>
        <source>below 0</source>
        <translation>0より小</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>above the value, below the gradient</source>
        <translation>上は値、下は勾配</translation>
    </message>
    <message>
        <source>unit {0} of {1}, {2}</source>
        <translation>ユニット{0}（全{1}）、{2}</translation>
    </message>
    <message>
        <source>digit {0} of {1}</source>
        <translation>数字{0}（全{1}）</translation>
    </message>
    <message>
        <source>apples</source>
        <translation>りんごの個数</translation>
    </message>
    <message>
        <source>apple price</source>
        <translation>りんごの値段</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>消費税</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>to pay</source>
        <translation>支払い</translation>
    </message>
    <message>
        <source>orange price</source>
        <translation>みかんの値段</translation>
    </message>
    <message>
        <source>oranges</source>
        <translation>みかんの個数</translation>
    </message>
    <message>
        <source>fruit</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>product</source>
        <translation>積</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>the rest up to the loss</source>
        <translation>損失までの残り</translation>
    </message>
    <message>
        <source>square</source>
        <translation>2乗</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>総和</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>ペナルティ項</translation>
    </message>
    <message>
        <source>loss with penalty</source>
        <translation>ペナルティつきの損失</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>inverse</source>
        <translation>逆数</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>scale γ</source>
        <translation>スケール γ</translation>
    </message>
    <message>
        <source>times γ</source>
        <translation>γ 倍</translation>
    </message>
    <message>
        <source>shift β</source>
        <translation>シフト β</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>less the largest</source>
        <translation>最大値との差</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>ソフトマックス</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>教師データ</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>選ばれた値</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
</context>
<context>
    <name>graph_pages</name>
    <message>
        <source>Forward each node reckons its part of the bill; back each says by how much the bill grows with it.</source>
        <translation>順伝播では各ノードが代金を計算し、逆伝播ではそれが増えると代金がいくら増えるかを示します。</translation>
    </message>
    <message>
        <source>A product hands back what comes to it, times the other factor.</source>
        <translation>乗算ノードは、来た勾配に相手の値を掛けて戻します。</translation>
    </message>
    <message>
        <source>x W + b with the numbers of a real batch; b is added to every row, so that its gradient is a sum over the batch.</source>
        <translation>実際のバッチの値でのx W + b。bは各行に足されるので、その勾配はバッチの総和です。</translation>
    </message>
    <message>
        <source>The penalty λ/2 ΣW² is a second way from W to the loss, and its gradient λW a second one that comes back.</source>
        <translation>ペナルティ項λ/2 ΣW²はWから損失への2つ目の道で、勾配λWも戻ってきます。</translation>
    </message>
    <message>
        <source>Batch norm averages over the digits, the others within each digit: they do not need a batch.</source>
        <translation>バッチ正規化は数字をまたいで平均し、ほかは一つの数字の中で平均します：バッチは要りません。</translation>
    </message>
    <message>
        <source>Buy no orange: what is the gradient of their price then?</source>
        <translation>みかんを買わないと、みかんの値段の勾配は？</translation>
    </message>
    <message>
        <source>e feeds S and y: times e, the way through S brings back y / N, the direct one −t / N.</source>
        <translation>eはSとyに入ります：eを掛けると、Sを通る道からはy / N、直接の道からは−t / Nが戻ります。</translation>
    </message>
    <message>
        <source>Seven steps bring each unit to mean 0 and variance 1 over the batch, two scale and shift it; x reaches y directly, by the mean and by the variance, and all three come back.</source>
        <translation>7ステップで各ユニットをバッチで平均0、分散1にし、2ステップで拡大と移動をします。xは直接、平均、分散の3つの道でyに届き、3つとも戻ります。</translation>
    </message>
    <message>
        <source>Which raises the bill more: one apple more, or a tax that is higher by 0.1?</source>
        <translation>代金が増えるのは、りんご1個と、0.1高い消費税のどちら？</translation>
    </message>
    <message>
        <source>Double the digits of the batch: do the gradients of W grow?</source>
        <translation>数字の個数を2倍にすると、W の勾配は増える？</translation>
    </message>
    <message>
        <source>With which λ does the penalty pull harder than the digits?</source>
        <translation>ペナルティ項が数字より強く引くのは λ がいくつから？</translation>
    </message>
    <message>
        <source>Which entry of the gradient of a is negative, and why only one?</source>
        <translation>a の勾配で負なのはどれ？なぜ一つだけ？</translation>
    </message>
    <message>
        <source>Multiply the input by 100: which numbers stay as they are?</source>
        <translation>入力を100倍にすると、変わらない値はどれ？</translation>
    </message>
    <message>
        <source>With how many groups is group norm the same as instance norm?</source>
        <translation>グループ正規化がインスタンス正規化と同じになるのは何グループ？</translation>
    </message>
</context>
<context>
    <name>graph_presets</name>
    <message>
        <source>Apples and oranges (textbook 5.4)</source>
        <translation>りんごとみかん（教科書5.4）</translation>
    </message>
    <message>
        <source>Two apples (textbook 5.1)</source>
        <translation>りんご2個（教科書5.1）</translation>
    </message>
    <message>
        <source>Affine, with values (textbook 5.6)</source>
        <translation>値の入った Affine（教科書5.6）</translation>
    </message>
    <message>
        <source>Affine and weight decay (textbook 6.4)</source>
        <translation>Affine と重み減衰（教科書6.4）</translation>
    </message>
    <message>
        <source>Softmax with cross entropy (textbook A)</source>
        <translation>Softmax と交差エントロピー （教科書 付録A）</translation>
    </message>
    <message>
        <source>Batch norm in nine steps (textbook 6.3)</source>
        <translation>9ステップのバッチ正規化（教科書6.3）</translation>
    </message>
    <message>
        <source>Batch norm of a batch of one</source>
        <translation>1個だけのバッチの正規化</translation>
    </message>
    <message>
        <source>What is averaged over what</source>
        <translation>何をまたいで平均するか</translation>
    </message>
</context>
<context>
    <name>graph_questions</name>
    <message>
        <source>First gradient of node {0}</source>
        <translation>ノード「{0}」の最初の勾配</translation>
    </message>
    <message>
        <source>Gradient of node {0}</source>
        <translation>ノード「{0}」の勾配</translation>
    </message>
    <message>
        <source>First value of node {0}</source>
        <translation>ノード「{0}」の最初の値</translation>
    </message>
    <message>
        <source>Value of node {0}</source>
        <translation>ノード「{0}」の値</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>To be seen now</source>
        <translation>今見えるもの</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今の値</translation>
    </message>
    <message>
        <source>In the preset</source>
        <translation>プリセットの値</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定の値</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>入れられる値</translation>
    </message>
    <message>
        <source>A setting of {0}.</source>
        <translation>{0}の設定。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>A choice of “{0}”. {1}</source>
        <translation>「{0}」の選択肢です。{1}</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>別の呼び方</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英語では</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>ファイルの設定</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;dlgui&lt;/b&gt;: watch neural networks learn.&lt;/p&gt;&lt;p&gt;The networks are plain NumPy, written to be read.&lt;/p&gt;&lt;p&gt;Digits: MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0). Icons: Lucide (ISC). Font: Noto Sans JP (OFL).&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;dlgui&lt;/b&gt;：ニューラルネットワークが学習する様子を見るプログラムです。&lt;/p&gt;&lt;p&gt;ネットワークはNumPyだけで、読みやすく書かれています。&lt;/p&gt;&lt;p&gt;数字：MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0)。アイコン：Lucide (ISC)。フォント：Noto Sans JP (OFL)。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About dlgui</source>
        <translation>dlguiについて</translation>
    </message>
</context>
<context>
    <name>inside</name>
    <message>
        <source>of these numbers {0} is left</source>
        <translation>これらの値から {0} が残る</translation>
    </message>
    <message>
        <source>sum {0} + bias {1} = {2}</source>
        <translation>和 {0} + バイアス {1} = {2}</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>a {0}, taken for a {1} with {2}</source>
        <translation>{0} を {1} と認識(確率 {2})</translation>
    </message>
    <message>
        <source>After step {0} it is right on {1} of {2} test examples.</source>
        <translation>ステップ{0}の後、テストデータ{2}個中{1}個が正解です。</translation>
    </message>
    <message>
        <source>It stopped early, and is as it was after its best step.</source>
        <translation>早期終了し、最良のステップの後の状態に戻っています。</translation>
    </message>
    <message>
        <source>So far it guesses.</source>
        <translation>まだ当てずっぽうです。</translation>
    </message>
    <message>
        <source>Of the {0} wrong ones it is sure of {1} (0.9 or more).</source>
        <translation>誤り{0}個のうち{1}個には確信があります（0.9以上）。</translation>
    </message>
    <message>
        <source>It has learnt to tell them apart.</source>
        <translation>見分けられるようになりました。</translation>
    </message>
    <message>
        <source>Look at what it gets wrong.</source>
        <translation>何を誤るかを見てみましょう。</translation>
    </message>
    <message>
        <source>Every one is right.</source>
        <translation>すべて正解です。</translation>
    </message>
    <message>
        <source>It gives the same answer to everything: {0}.</source>
        <translation>すべてに同じ答え{0}を返しています。</translation>
    </message>
    <message>
        <source>Right by chance: {0} of {1}.</source>
        <translation>偶然の正解は{1}個中{0}個です。</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>ユニット {0} 個</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>プーリング</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}×{3}</source>
        <translation>{0}: {2}×{3} が {1} 枚</translation>
    </message>
    <message>
        <source>map {0}</source>
        <translation>マップ {0}</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>すべてのユニット</translation>
    </message>
    <message>
        <source>after step {0}</source>
        <translation>ステップ {0} の後</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Random seed</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation>IDXファイルのフォルダー</translation>
    </message>
    <message>
        <source>Training digits</source>
        <translation>訓練データ数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Validation set</source>
        <translation>検証データ数</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>ラベルのノイズ</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隠れ層</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Length T</source>
        <translation>長さ T</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>覚える数</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>テキストファイル</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Forget gate</source>
        <translation>忘却ゲート</translation>
    </message>
    <message>
        <source>Forget bias</source>
        <translation>忘却バイアス</translation>
    </message>
    <message>
        <source>Reset gate</source>
        <translation>リセットゲート</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>再帰</translation>
    </message>
    <message>
        <source>Recurrent gain</source>
        <translation>再帰の倍率</translation>
    </message>
    <message>
        <source>Truncated after</source>
        <translation>打ち切り</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習係数</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>減衰率 ρ</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学習係数の変化</translation>
    </message>
    <message>
        <source>Schedule steps</source>
        <translation>変化のステップ数</translation>
    </message>
    <message>
        <source>Schedule factor</source>
        <translation>変化の倍率</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation>勾配の上限</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>ドロップアウト</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>ラベル平滑化</translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation>最大ノルム</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>監視する値</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>待つ回数</translation>
    </message>
    <message>
        <source>Least change</source>
        <translation>最小の変化</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>データの選び方</translation>
    </message>
    <message>
        <source>Test by batch statistics</source>
        <translation>バッチの統計量でテスト</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数値の精度</translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed gives the same run, to the last bit.</source>
        <translation>すべての乱数を決めます。同じシードなら、最後のビットまで同じ結果になります。</translation>
    </message>
    <message>
        <source>Images of digits, or points of the plane in several classes.</source>
        <translation>数字の画像、または平面上のいくつかのクラスの点です。</translation>
    </message>
    <message>
        <source>How many digits are learnt from. Fewer are sooner known by heart.</source>
        <translation>学習に使う数字の枚数です。少ないほど早く丸暗記されます。</translation>
    </message>
    <message>
        <source>How many points there are, for training and testing.</source>
        <translation>訓練用とテスト用を合わせた点の数です。</translation>
    </message>
    <message>
        <source>How many classes the points belong to.</source>
        <translation>点が属するクラスの数です。</translation>
    </message>
    <message>
        <source>How far points stray from their place; the whole set is about 2 wide.</source>
        <translation>点が本来の位置からばらつく大きさです。全体の幅は約2です。</translation>
    </message>
    <message>
        <source>The share of the points that is kept for testing and never learnt from.</source>
        <translation>学習に使わず、テスト用に残す点の割合です。</translation>
    </message>
    <message>
        <source>Decides where the points lie; the random seed decides all the rest.</source>
        <translation>点の位置を決めます。ほかの乱数は乱数シードで決まります。</translation>
    </message>
    <message>
        <source>Examples kept apart to judge early stopping on; neither learnt from nor tested on.</source>
        <translation>早期終了の判断のために取り分けるデータです。学習にもテストにも使いません。</translation>
    </message>
    <message>
        <source>The share of training data whose label is replaced by a wrong one.</source>
        <translation>訓練データのうち、ラベルを誤ったものに替える割合です。</translation>
    </message>
    <message>
        <source>Linear layers alone, or convolutions and pooling before them (images only).</source>
        <translation>Affineレイヤだけか、その前に畳み込みとプーリングを置くか（画像のみ）です。</translation>
    </message>
    <message>
        <source>What stands before the hidden layers: conv FILTERS KERNEL, pool KERNEL, avg pool KERNEL or global pool, each with stride and pad if you like, as in “conv 16 3x3 pad 1, pool 2”.</source>
        <translation>隠れ層の前に置く段です。「conv フィルター数 カーネル」「pool カーネル」「avg pool カーネル」「global pool」を並べます。strideとpadも書けます。例：「conv 16 3x3 pad 1, pool 2」</translation>
    </message>
    <message>
        <source>The norm stands before the activation, or after it and normalises what it makes.</source>
        <translation>正規化を活性化関数の前に置くか、後に置いてその出力を正規化するか。</translation>
    </message>
    <message>
        <source>Into how many groups the channels (of a linear layer its units) are divided; it must divide their number.</source>
        <translation>チャンネル（全結合層ではユニット）をいくつのグループに分けるか。その数を割り切る必要があります。</translation>
    </message>
    <message>
        <source>Normalise test digits by the mean and spread of batches of their own, as in training. Usually running averages stand for them: what changes here is lost between the two.</source>
        <translation>テストの数字を、学習のときと同じように、自分のバッチの平均と標準偏差で正規化します。ふつうは移動平均を使います。ここで変わる分が、両者の食い違いで失われた分です。</translation>
    </message>
    <message>
        <source>What is read step by step, and what is asked.</source>
        <translation>一つずつ読むものと、問われること。</translation>
    </message>
    <message>
        <source>How many steps are read; of copy memory, how long the silence is.</source>
        <translation>読む時刻の数。コピー課題では空白の長さ。</translation>
    </message>
    <message>
        <source>How many symbols are to be copied, or put in order.</source>
        <translation>コピーする、または順番を答える記号の数。</translation>
    </message>
    <message>
        <source>What carries the memory: one tanh a step, an LSTM or a GRU.</source>
        <translation>記憶を運ぶもの：tanh一つ、LSTM、またはGRU。</translation>
    </message>
    <message>
        <source>Without it an LSTM keeps all that its cell was ever given, as first proposed.</source>
        <translation>これがないと、最初の提案のとおり、LSTMはセルに入ったものをすべて持ち続けます。</translation>
    </message>
    <message>
        <source>First bias of the forget gate: above 0 it begins open, and the cell remembers.</source>
        <translation>忘却ゲートの最初のバイアス。0より大きいとゲートは開いて始まり、セルは覚えています。</translation>
    </message>
    <message>
        <source>The reset gate acts before the product with the weights, or after it.</source>
        <translation>リセットゲートは重みとの積の前、または後に働きます。</translation>
    </message>
    <message>
        <source>How the first weights from step to step are drawn; orthogonal ones keep lengths.</source>
        <translation>時刻から時刻への重みの初期値。直交行列は長さを保ちます。</translation>
    </message>
    <message>
        <source>The first weights from step to step are so many times as large.</source>
        <translation>時刻から時刻への重みの初期値を何倍にするか。</translation>
    </message>
    <message>
        <source>Gradients go back over so many steps at most; 0: over all.</source>
        <translation>勾配がさかのぼる時刻の数の上限。0はすべて。</translation>
    </message>
    <message>
        <source>How much of the mean of squared gradients is kept from update to update.</source>
        <translation>勾配の2乗の平均を、更新のたびにどれだけ残すか。</translation>
    </message>
    <message>
        <source>How much of the mean of gradients, Adam&apos;s speed, is kept from update to update.</source>
        <translation>勾配の平均（Adamでは速度にあたる）を、更新のたびにどれだけ残すか。</translation>
    </message>
    <message>
        <source>How much of the mean of squared gradients is kept, by which Adam divides.</source>
        <translation>Adamが割り算に使う勾配の2乗の平均を、どれだけ残すか。</translation>
    </message>
    <message>
        <source>A small number that keeps what is divided by from being 0.</source>
        <translation>割る数が0にならないように加える小さな値。</translation>
    </message>
    <message>
        <source>The share of each weight, times the learning rate, that an update takes away.</source>
        <translation>更新のたびに、学習係数を掛けたこの割合だけ重みを減らします。</translation>
    </message>
    <message>
        <source>Stop when the validation set gets no better, and put the best weights back.</source>
        <translation>検証データの成績がよくならなくなったら止め、最もよかった重みに戻します。</translation>
    </message>
    <message>
        <source>What is watched on the validation set.</source>
        <translation>検証データで監視する値です。</translation>
    </message>
    <message>
        <source>How many examples an update looks at.</source>
        <translation>1回の更新に使うデータの数です。</translation>
    </message>
    <message>
        <source>Units of each hidden layer, as in 100x6 or 40, 20.</source>
        <translation>各隠れ層のユニット数です。100x6や40, 20のように書きます。</translation>
    </message>
    <message>
        <source>Norm and activation</source>
        <translation>正規化の位置</translation>
    </message>
    <message>
        <source>What each hidden unit makes of its weighted sum.</source>
        <translation>各ユニットが入力の重み付き和に適用する関数です。</translation>
    </message>
    <message>
        <source>How the first weights are drawn.</source>
        <translation>最初の重みの決め方です。</translation>
    </message>
    <message>
        <source>The spread of the first weights.</source>
        <translation>最初の重みの標準偏差です。</translation>
    </message>
    <message>
        <source>Bring every unit&apos;s weighted sums to mean 0 and spread 1 in each mini-batch.</source>
        <translation>ミニバッチごとに、各ユニットの重み付き和を平均0、標準偏差1に揃えます。</translation>
    </message>
    <message>
        <source>Over what sums are normalised: the batch, all units, groups of channels, or each.</source>
        <translation>和を正規化する範囲です。バッチ、全ユニット、チャンネルのグループ、または各チャンネルです。</translation>
    </message>
    <message>
        <source>A text file in UTF-8 to learn from; without one, two nursery rhymes, or phrases of ours.</source>
        <translation>学習に使うUTF-8のテキストファイル。なければ2つの童謡、または付属の句を使います。</translation>
    </message>
    <message>
        <source>The rule that turns gradients into updates.</source>
        <translation>勾配から重みの更新量を求める規則です。</translation>
    </message>
    <message>
        <source>How far each update goes.</source>
        <translation>1回の更新で進む大きさです。</translation>
    </message>
    <message>
        <source>The part of the last update&apos;s speed that is kept.</source>
        <translation>前回の更新の速度を引き継ぐ割合です。</translation>
    </message>
    <message>
        <source>How the learning rate changes with the steps.</source>
        <translation>ステップとともに学習係数をどう変えるかです。</translation>
    </message>
    <message>
        <source>After so many steps the learning rate has changed by the factor, and so on.</source>
        <translation>このステップ数ごとに、学習係数に倍率が掛かります。</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by in so many steps.</source>
        <translation>上のステップ数ごとに学習係数に掛ける数です。</translation>
    </message>
    <message>
        <source>In the first steps the learning rate rises to its full value.</source>
        <translation>最初のこのステップ数で、学習係数を0から本来の値まで上げます。</translation>
    </message>
    <message>
        <source>A longer gradient is shortened to this length; 0 shortens none.</source>
        <translation>これより長い勾配を、この長さに縮めます。0なら縮めません。</translation>
    </message>
    <message>
        <source>The share of every label that is spread over all classes.</source>
        <translation>正解ラベルのうち、全クラスに等しく配る割合です。</translation>
    </message>
    <message>
        <source>The incoming weights of a unit may be no longer than this; 0 means no limit.</source>
        <translation>ユニットに入る重みの長さ（ノルム）の上限です。0なら制限しません。</translation>
    </message>
    <message>
        <source>Pull every weight towards 0 by the same amount: many become exactly 0.</source>
        <translation>すべての重みを同じ量だけ0に近づけます。多くの重みがちょうど0になります。</translation>
    </message>
    <message>
        <source>Pull every weight towards 0 in proportion to its size (weight decay).</source>
        <translation>すべての重みを、その大きさに比例して0に近づけます（Weight decay、重み減衰。荷重減衰とも）。</translation>
    </message>
    <message>
        <source>The probability with which a hidden unit is left out of an update.</source>
        <translation>更新のたびに隠れ層のユニットを消去する確率です。</translation>
    </message>
    <message>
        <source>How many evaluations without progress to wait for.</source>
        <translation>改善のない評価を何回まで待つかです。</translation>
    </message>
    <message>
        <source>The length of the run, in updates.</source>
        <translation>実行の長さ（更新の回数）です。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>シグモイド</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等関数</translation>
    </message>
    <message>
        <source>Normal (own spread)</source>
        <translation>正規（σ指定）</translation>
    </message>
    <message>
        <source>Uniform (own limit)</source>
        <translation>一様（範囲指定）</translation>
    </message>
    <message>
        <source>Xavier, 1/√n (LeCun)</source>
        <translation>Xavier（1/√n）</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun（一様）</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot（一様）</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He（一様）</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>直交行列</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>認識精度</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>In stages</source>
        <translation>段階的</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>1 / t</source>
        <translation>1 / t</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>With replacement</source>
        <translation>復元抽出</translation>
    </message>
    <message>
        <source>Shuffled epochs</source>
        <translation>エポックごとにシャッフル</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Adding problem</source>
        <translation>足し算問題</translation>
    </message>
    <message>
        <source>Copy memory</source>
        <translation>コピー課題</translation>
    </message>
    <message>
        <source>Temporal order</source>
        <translation>順序の課題</translation>
    </message>
    <message>
        <source>Reber grammar</source>
        <translation>Reber 文法</translation>
    </message>
    <message>
        <source>Continual Reber</source>
        <translation>続く Reber 文法</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>パリティ</translation>
    </message>
    <message>
        <source>Sine waves</source>
        <translation>正弦波</translation>
    </message>
    <message>
        <source>Letters of a text</source>
        <translation>文章の文字</translation>
    </message>
    <message>
        <source>Digits by rows</source>
        <translation>数字を行ごとに</translation>
    </message>
    <message>
        <source>Digits by pixels</source>
        <translation>数字をピクセルごとに</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>後</translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation>第{0}層</translation>
    </message>
    <message>
        <source>convolution {0}</source>
        <translation>畳み込み層{0}</translation>
    </message>
    <message>
        <source>tanh layer {0}</source>
        <translation>tanh 層 {0}</translation>
    </message>
    <message>
        <source>LSTM layer {0}</source>
        <translation>LSTM 層 {0}</translation>
    </message>
    <message>
        <source>GRU layer {0}</source>
        <translation>GRU 層 {0}</translation>
    </message>
    <message>
        <source>recursive layer {0}</source>
        <translation>再帰的な層 {0}</translation>
    </message>
    <message>
        <source>batch norm of layer {0}</source>
        <translation>第{0}層のバッチ正規化</translation>
    </message>
    <message>
        <source>layer norm of layer {0}</source>
        <translation>第{0}層のレイヤー正規化</translation>
    </message>
    <message>
        <source>group norm of layer {0}</source>
        <translation>第{0}層のグループ正規化</translation>
    </message>
    <message>
        <source>instance norm of layer {0}</source>
        <translation>第{0}層のインスタンス正規化</translation>
    </message>
    <message>
        <source>pooling of layer {0}</source>
        <translation>第{0}層のプーリング</translation>
    </message>
    <message>
        <source>dropout of layer {0}</source>
        <translation>第{0}層のドロップアウト</translation>
    </message>
    <message>
        <source>activation of layer {0}</source>
        <translation>第{0}層の活性化</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>{0} {1} → {2}</source>
        <translation>{0} {1} → {2}</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>best step {0}</source>
        <translation>最良のステップ {0}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点の数</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス数</translation>
    </message>
    <message>
        <source>Share for testing</source>
        <translation>テストの割合</translation>
    </message>
    <message>
        <source>Seed of the points</source>
        <translation>点の乱数シード</translation>
    </message>
    <message>
        <source>Added points</source>
        <translation>追加した点</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Kind of norm</source>
        <translation>正規化の種類</translation>
    </message>
    <message>
        <source>Groups of channels</source>
        <translation>チャンネルのグループ数</translation>
    </message>
    <message>
        <source>Validation digits</source>
        <translation>検証用の数字</translation>
    </message>
    <message>
        <source>Last bias learns</source>
        <translation>最終層のバイアスを学習</translation>
    </message>
    <message>
        <source>Batch norm: ε</source>
        <translation>バッチ正規化のε</translation>
    </message>
    <message>
        <source>Batch norm: momentum</source>
        <translation>バッチ正規化のモーメンタム</translation>
    </message>
    <message>
        <source>Running variance</source>
        <translation>移動分散</translation>
    </message>
    <message>
        <source>Running variance begins at</source>
        <translation>移動分散の初期値</translation>
    </message>
    <message>
        <source>Batch norm learns γ and β</source>
        <translation>γとβを学習</translation>
    </message>
    <message>
        <source>Last layer learns</source>
        <translation>最終層を学習</translation>
    </message>
    <message>
        <source>Form of momentum</source>
        <translation>Momentumの形式</translation>
    </message>
    <message>
        <source>Place of ε</source>
        <translation>εの位置</translation>
    </message>
    <message>
        <source>ε of Adam</source>
        <translation>Adamのε</translation>
    </message>
    <message>
        <source>AdaGrad: h begins at</source>
        <translation>AdaGrad：hの初期値</translation>
    </message>
    <message>
        <source>AdaGrad leaves out update 1</source>
        <translation>AdaGrad：1回目の更新を除く</translation>
    </message>
    <message>
        <source>Form of L1</source>
        <translation>L1の形式</translation>
    </message>
    <message>
        <source>Form of dropout</source>
        <translation>ドロップアウトの形式</translation>
    </message>
    <message>
        <source>Steps between evaluations</source>
        <translation>評価の間隔（ステップ）</translation>
    </message>
    <message>
        <source>Training examples evaluated</source>
        <translation>評価に使う訓練データ</translation>
    </message>
    <message>
        <source>Test examples evaluated</source>
        <translation>評価に使うテストデータ</translation>
    </message>
    <message>
        <source>the last there are</source>
        <translation>最後にあるもの</translation>
    </message>
    <message>
        <source>the next after those learnt</source>
        <translation>学習に使うものの次</translation>
    </message>
    <message>
        <source>A folder with digits in IDX files; empty: those here.</source>
        <translation>数字のIDXファイルがあるフォルダ。空なら付属の数字を使います。</translation>
    </message>
    <message>
        <source>Further points to learn from, each as x, y and class.</source>
        <translation>追加で学習する点。それぞれx、y、クラスで表します。</translation>
    </message>
    <message>
        <source>Which digits are kept apart to choose settings by.</source>
        <translation>設定を選ぶために分けておく数字。</translation>
    </message>
    <message>
        <source>Whether the bias of the last layer learns, or stays as it begins.</source>
        <translation>最後の層のバイアスが学習するか、初めのままか。</translation>
    </message>
    <message>
        <source>Whether the weights of the last layer learn, or stay as they were drawn.</source>
        <translation>最後の層の重みが学習するか、初期値のままか。</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0.</source>
        <translation>0で割らないように、分散に足す値。</translation>
    </message>
    <message>
        <source>How much of the running mean and variance is kept from batch to batch.</source>
        <translation>移動平均と移動分散を、バッチごとにどれだけ残すか。</translation>
    </message>
    <message>
        <source>Whether the running variance makes up for the size of the batch.</source>
        <translation>移動分散がバッチの大きさを補正するか。</translation>
    </message>
    <message>
        <source>The running variance before the first batch.</source>
        <translation>最初のバッチの前の移動分散。</translation>
    </message>
    <message>
        <source>Whether γ and β learn, or stay 1 and 0.</source>
        <translation>γとβが学習するか、1と0のままか。</translation>
    </message>
    <message>
        <source>Whether the learning rate is a part of the velocity, or multiplies it later.</source>
        <translation>学習係数を速度に含めるか、あとで掛けるか。</translation>
    </message>
    <message>
        <source>Whether ε is added to the root, or to what is under it.</source>
        <translation>εを平方根に足すか、その中に足すか。</translation>
    </message>
    <message>
        <source>Whether ε is added to the root of the corrected v, or of v itself.</source>
        <translation>εを、補正したvの平方根に足すか、vそのものの平方根に足すか。</translation>
    </message>
    <message>
        <source>What h is before the first update.</source>
        <translation>最初の更新の前のh。</translation>
    </message>
    <message>
        <source>Whether the first update leaves h as it is.</source>
        <translation>最初の更新でhを変えないか。</translation>
    </message>
    <message>
        <source>Whether small weights become exactly 0, or L1 is a part of the gradient.</source>
        <translation>小さな重みをちょうど0にするか、L1を勾配に加えるか。</translation>
    </message>
    <message>
        <source>Whether units are scaled up while learning, or down while testing.</source>
        <translation>学習中にユニットの出力を大きくするか、テスト中に小さくするか。</translation>
    </message>
    <message>
        <source>A smaller change for the better does not count as progress.</source>
        <translation>これより小さい改善は、進歩と数えません。</translation>
    </message>
    <message>
        <source>Each mini-batch is drawn anew, or all examples are shuffled and gone through.</source>
        <translation>ミニバッチを毎回選び直すか、すべてのデータを並べ替えて順に使うか。</translation>
    </message>
    <message>
        <source>Numbers of 32 or of 64 bits.</source>
        <translation>32ビットか64ビットの数。</translation>
    </message>
    <message>
        <source>After so many updates a run is measured; 0: as often as costs little.</source>
        <translation>この回数の更新ごとに測定します。0なら、負担にならない間隔で測定します。</translation>
    </message>
    <message>
        <source>How many training examples are measured.</source>
        <translation>測定に使う訓練データの数。</translation>
    </message>
    <message>
        <source>How many test examples are measured.</source>
        <translation>測定に使うテストデータの数。</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>円</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>三日月</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>らせん</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>正規分布</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>市松</translation>
    </message>
    <message>
        <source>Fully connected</source>
        <translation>全結合</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>レイヤー正規化</translation>
    </message>
    <message>
        <source>Group norm</source>
        <translation>グループ正規化</translation>
    </message>
    <message>
        <source>Instance norm</source>
        <translation>インスタンス正規化</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Log-softmax</source>
        <translation>Log-softmax</translation>
    </message>
    <message>
        <source>unbiased</source>
        <translation>不偏</translation>
    </message>
    <message>
        <source>biased</source>
        <translation>標本</translation>
    </message>
    <message>
        <source>classical</source>
        <translation>古典的</translation>
    </message>
    <message>
        <source>without the rate</source>
        <translation>学習係数なし</translation>
    </message>
    <message>
        <source>outside the root</source>
        <translation>平方根の外</translation>
    </message>
    <message>
        <source>inside the root</source>
        <translation>平方根の中</translation>
    </message>
    <message>
        <source>beside the corrected root</source>
        <translation>補正後の平方根に加算</translation>
    </message>
    <message>
        <source>beside the uncorrected root</source>
        <translation>補正前の平方根に加算</translation>
    </message>
    <message>
        <source>to exactly 0</source>
        <translation>正確に0へ</translation>
    </message>
    <message>
        <source>as a gradient</source>
        <translation>勾配として</translation>
    </message>
    <message>
        <source>scaled while learning</source>
        <translation>学習時に拡大</translation>
    </message>
    <message>
        <source>scaled while testing</source>
        <translation>テスト時に縮小</translation>
    </message>
    <message>
        <source>Digits learnt</source>
        <translation>学習する数字</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>コードの種類</translation>
    </message>
    <message>
        <source>Width of the code</source>
        <translation>コードの次元</translation>
    </message>
    <message>
        <source>Tied weights</source>
        <translation>重みの共有</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Noise on the input</source>
        <translation>入力のノイズ</translation>
    </message>
    <message>
        <source>Amount of noise</source>
        <translation>ノイズの量</translation>
    </message>
    <message>
        <source>Weight of KL, β</source>
        <translation>KL の重み β</translation>
    </message>
    <message>
        <source>Kept silent by</source>
        <translation>抑える方法</translation>
    </message>
    <message>
        <source>Weight of silence</source>
        <translation>抑える強さ</translation>
    </message>
    <message>
        <source>Mean activity wanted</source>
        <translation>目標の平均活性</translation>
    </message>
    <message>
        <source>Digits to find</source>
        <translation>見つける数字</translation>
    </message>
    <message>
        <source>Gibbs steps k</source>
        <translation>ギブスサンプリングの回数 k</translation>
    </message>
    <message>
        <source>Persistent chains</source>
        <translation>持続的連鎖</translation>
    </message>
    <message>
        <source>Pixels drawn as 0 or 1</source>
        <translation>ピクセルを 0 か 1 に</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Rows of units</source>
        <translation>ユニットの行数</translation>
    </message>
    <message>
        <source>Columns of units</source>
        <translation>ユニットの列数</translation>
    </message>
    <message>
        <source>Exact gradient</source>
        <translation>正確な勾配</translation>
    </message>
    <message>
        <source>Start temperature</source>
        <translation>始めの温度</translation>
    </message>
    <message>
        <source>Share for single layers</source>
        <translation>層ごとに学ぶ割合</translation>
    </message>
    <message>
        <source>Share for all layers together</source>
        <translation>全層で学ぶ割合</translation>
    </message>
    <message>
        <source>Rate of all layers together</source>
        <translation>全層で学ぶときの学習係数の倍率</translation>
    </message>
    <message>
        <source>Sweeps of mean field</source>
        <translation>平均場の反復回数</translation>
    </message>
    <message>
        <source>Fine-tune all layers</source>
        <translation>全層を微調整</translation>
    </message>
    <message>
        <source>Random numbers a point</source>
        <translation>1点あたりの乱数の数</translation>
    </message>
    <message>
        <source>Discriminator&apos;s layers</source>
        <translation>識別器の層</translation>
    </message>
    <message>
        <source>Generator&apos;s loss</source>
        <translation>生成器の損失</translation>
    </message>
    <message>
        <source>Who learns</source>
        <translation>学習するのは</translation>
    </message>
    <message>
        <source>Discriminator&apos;s steps</source>
        <translation>識別器の更新回数</translation>
    </message>
    <message>
        <source>Generator&apos;s steps</source>
        <translation>生成器の更新回数</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Layer norm in the cell</source>
        <translation>セル内のレイヤー正規化</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Depth learnt</source>
        <translation>学習する深さ</translation>
    </message>
    <message>
        <source>Depth tested</source>
        <translation>テストする深さ</translation>
    </message>
    <message>
        <source>Modulus k</source>
        <translation>法 k</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>問う所</translation>
    </message>
    <message>
        <source>Letters that the network is given, to go on with by itself; it knows those of its text. Nothing of what it learns changes.</source>
        <translation>ネットワークに与え、続きを書かせる文字。学習した文章にある文字だけが使えます。学習には影響しません。</translation>
    </message>
    <message>
        <source>At every step inputs and what is remembered, times their weights, are brought to mean 0 and spread 1, each block of gates by itself.</source>
        <translation>各時刻で、入力と記憶に重みを掛けたものを、ゲートごとに平均0・標準偏差1にします。</translation>
    </message>
    <message>
        <source>How two vectors become one: by a matrix, or by a tensor besides, in which each pair of numbers counts.</source>
        <translation>2つのベクトルを1つにする方法。行列だけか、さらにテンソルも使うか。テンソルでは数の組もすべて数えます。</translation>
    </message>
    <message>
        <source>Expressions nested up to so many deep are learnt from.</source>
        <translation>この深さまで入れ子になった式から学習します。</translation>
    </message>
    <message>
        <source>Expressions nested up to so many deep are tested: more than those learnt.</source>
        <translation>この深さまで入れ子になった式でテストします。学習したものより深くできます。</translation>
    </message>
    <message>
        <source>Numbers from 0 to k - 1, and what goes beyond begins at 0 again.</source>
        <translation>0からk - 1までの数。超えた分はまた0から数えます。</translation>
    </message>
    <message>
        <source>Whether every node&apos;s value is asked while it learns, or that of the whole alone.</source>
        <translation>学習中にすべてのノードの値を問うか、全体の値だけを問うか。</translation>
    </message>
    <message>
        <source>The digits that are learnt from, as in 1 or 0, 2, 3; empty: all of them.</source>
        <translation>学習に使う数字（例：1、または0, 2, 3）。空ならすべて。</translation>
    </message>
    <message>
        <source>Plain: only to rebuild. Sparse: with few units on. Variational: a cloud around each code.</source>
        <translation>通常：復元するだけです。スパース：少数のユニットだけが働きます。変分：コードのまわりに広がりを持ちます。</translation>
    </message>
    <message>
        <source>Through so many numbers the input has to go; two are drawn as they are.</source>
        <translation>入力はこの数の値に圧縮されます。2ならそのまま図に描きます。</translation>
    </message>
    <message>
        <source>The way back uses the weights of the way there, transposed.</source>
        <translation>デコーダーはエンコーダーの重みの転置を使います。</translation>
    </message>
    <message>
        <source>How wrong a rebuilt image is: in nats of its pixels, or by squared differences.</source>
        <translation>復元画像の誤差：ピクセルのナット数、または2乗誤差。</translation>
    </message>
    <message>
        <source>What spoils the input while it learns; the target stays clean.</source>
        <translation>学習中に入力を乱すもの。正解はきれいなまま。</translation>
    </message>
    <message>
        <source>The share of pixels that is spoilt, or the spread of what is added.</source>
        <translation>乱されるピクセルの割合、または加える値の標準偏差。</translation>
    </message>
    <message>
        <source>How much it counts that the clouds of all codes together look like one.</source>
        <translation>コードの分布を標準正規分布に近づける強さ。</translation>
    </message>
    <message>
        <source>KL: each unit shall be on for the wanted share. L1: all codes shall be small.</source>
        <translation>KL：各ユニットを目標の割合だけ働かせます。L1：コード全体を小さくします。</translation>
    </message>
    <message>
        <source>How much it counts that most units are silent.</source>
        <translation>多くのユニットを働かせないことの重み。</translation>
    </message>
    <message>
        <source>The share of examples for which a unit shall be on.</source>
        <translation>ユニットが働くデータの割合。</translation>
    </message>
    <message>
        <source>The digits that the error shall tell from those learnt; empty: all that are not learnt.</source>
        <translation>学習した数字と誤差で見分ける数字。空なら、学習しないものすべて。</translation>
    </message>
    <message>
        <source>Steps from the data to the dream that each update unlearns (CD-k).</source>
        <translation>各更新で打ち消す標本までの、データからの回数（CD-k）。</translation>
    </message>
    <message>
        <source>Dreams go on from update to update instead of beginning at the data (PCD).</source>
        <translation>標本をデータから始めず、更新のたびに前の続きから引く（PCD）。</translation>
    </message>
    <message>
        <source>Each pixel is on or off in a batch, with its grey as the probability.</source>
        <translation>各ピクセルは、その濃さを確率として0か1になります。</translation>
    </message>
    <message>
        <source>Bars: whole rows or columns are on. Encoder: two groups say the same. Parity: an even number of units is on.</source>
        <translation>縞：行か列の全体がオンです。エンコーダー：2組が同じことを言います。パリティ：偶数個のユニットがオンです。</translation>
    </message>
    <message>
        <source>How high the pictures of bars are.</source>
        <translation>縞の画像の高さ。</translation>
    </message>
    <message>
        <source>How wide bars are; the units of a group of the encoder, or of parity.</source>
        <translation>縞の画像の幅。エンコーダーでは一組のユニットの数、パリティではユニットの数。</translation>
    </message>
    <message>
        <source>Goes through all states of up to 20 units instead of drawing some of them.</source>
        <translation>状態をいくつか引くかわりに、20個までのユニットの状態をすべて調べます。</translation>
    </message>
    <message>
        <source>Hidden units begin so hot with a pattern held, and cool to 1 in the first 70 % of the run; 1 is no annealing.</source>
        <translation>パターンを固定したとき、隠れユニットはこの温度から始まり、学習の最初の70%で1まで下がります。1なら焼きなましをしません。</translation>
    </message>
    <message>
        <source>The part of all updates in which layers learn one after the other, unlabelled.</source>
        <translation>全更新のうち、層がラベルなしで順に学ぶ割合。</translation>
    </message>
    <message>
        <source>The part of all updates in which the layers of a deep machine learn together.</source>
        <translation>全更新のうち、深層ボルツマンマシンのすべての層がいっしょに学ぶ割合。</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by while all layers learn together.</source>
        <translation>すべての層がいっしょに学ぶあいだ、学習係数に掛ける数。</translation>
    </message>
    <message>
        <source>How often all hidden units take the probability that the others call for.</source>
        <translation>すべての隠れユニットが、ほかのユニットから決まる確率を取りなおす回数。</translation>
    </message>
    <message>
        <source>With the softmax the layers below it learn the classes too. A belief network keeps apart what it dreams with.</source>
        <translation>ソフトマックスといっしょに、下の層もクラスを学ぶ。深層信念ネットワークは、夢を見るための重みを別に保つ。</translation>
    </message>
    <message>
        <source>So many random numbers are made into one point by the generator.</source>
        <translation>生成器は、この個数の乱数から1つの点を作ります。</translation>
    </message>
    <message>
        <source>Widths of the layers that tell real from generated; the others are the maker&apos;s.</source>
        <translation>本物と生成された点を見分ける層の幅。もう一方は生成器の層です。</translation>
    </message>
    <message>
        <source>What the generator goes down. Minimax has no slope where its points are seen through.</source>
        <translation>生成器が小さくする損失。ミニマックスは、点が見破られているところでは勾配が消えます。</translation>
    </message>
    <message>
        <source>Both in turn, or one of them alone while the other stays as it is.</source>
        <translation>両方が交互に学習するか、一方だけが学習し他方はそのままです。</translation>
    </message>
    <message>
        <source>Updates of the discriminator in a round, before the generator&apos;s.</source>
        <translation>1巡のうちの識別器の更新回数。生成器の更新より先に行います。</translation>
    </message>
    <message>
        <source>Updates of the generator in a round, while the discriminator stays as it is.</source>
        <translation>1巡のうちの生成器の更新回数。その間、識別器は変わりません。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Every node</source>
        <translation>すべてのノード</translation>
    </message>
    <message>
        <source>The root alone</source>
        <translation>根だけ</translation>
    </message>
    <message>
        <source>Trees: and, or, not</source>
        <translation>木：and、or、not</translation>
    </message>
    <message>
        <source>Trees: sums mod k</source>
        <translation>木：mod k の計算</translation>
    </message>
    <message>
        <source>Trees: phrases</source>
        <translation>木：句</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>オートエンコーダー</translation>
    </message>
    <message>
        <source>Boltzmann machine</source>
        <translation>ボルツマンマシン</translation>
    </message>
    <message>
        <source>Restricted Boltzmann machine</source>
        <translation>制限ボルツマンマシン</translation>
    </message>
    <message>
        <source>Deep belief network</source>
        <translation>深層信念ネットワーク</translation>
    </message>
    <message>
        <source>Deep Boltzmann machine</source>
        <translation>深層ボルツマンマシン</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>縞</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Adversarial net</source>
        <translation>敵対的生成ネットワーク</translation>
    </message>
    <message>
        <source>8 Gaussians on a ring</source>
        <translation>円周上の8つのガウス分布</translation>
    </message>
    <message>
        <source>25 Gaussians in a grid</source>
        <translation>格子状の25のガウス分布</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>自分で描いた点</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>非飽和</translation>
    </message>
    <message>
        <source>Minimax</source>
        <translation>ミニマックス</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Generator only</source>
        <translation>生成器のみ</translation>
    </message>
    <message>
        <source>Discriminator only</source>
        <translation>識別器のみ</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>スパース</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>変分</translation>
    </message>
    <message>
        <source>Cross entropy</source>
        <translation>交差エントロピー</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>2乗誤差</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>ごま塩ノイズ</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>ガウス</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
</context>
<context>
    <name>layer findings</name>
    <message>
        <source>With {0} this does not happen (std {1} in the last layer).</source>
        <translation>{0}ならこうなりません（最後の層の標準偏差{1}）。</translation>
    </message>
    <message>
        <source>At width {0}, {1} is the same as {2}: weights of std {3}.</source>
        <translation>ユニット数{0}では、{1}と{2}は同じです：重みの標準偏差{3}。</translation>
    </message>
    <message>
        <source>{0} and {1} draw weights of the same std, {2}.</source>
        <translation>{0}と{1}の重みの標準偏差は、どちらも{2}です。</translation>
    </message>
    <message>
        <source>The two settings are the same by arithmetic.</source>
        <translation>2つの設定は計算上同じです。</translation>
    </message>
    <message>
        <source>Change the width, or one of the two.</source>
        <translation>ユニット数を変えるか、どちらかの設定を変えてみましょう。</translation>
    </message>
    <message>
        <source>Std of the last layer&apos;s outputs: {0} (filled), {1} (outline); gradient RMS in layer 1: {2}, {3}.</source>
        <translation>最後の層の出力の標準偏差：{0}（塗り）、{1}（輪郭線）。第1層の勾配のRMS：{2}、{3}。</translation>
    </message>
    <message>
        <source>Both: {0}</source>
        <translation>両方とも：{0}</translation>
    </message>
    <message>
        <source>Filled: {0} Outline: {1}</source>
        <translation>塗り：{0} 輪郭線：{1}</translation>
    </message>
    <message>
        <source>In {0} of {1} rows the signal gets through.</source>
        <translation>{1}行中{0}行で信号が最後の層まで届いています。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>This is the network before its first update.</source>
        <translation>最初の更新の前のネットワークです。</translation>
    </message>
    <message>
        <source>Press Space, and it learns digits while you watch.</source>
        <translation>Spaceキーを押すと、数字を学習する様子が見られます。</translation>
    </message>
    <message>
        <source>After {0} updates the spread is nearly as it was.</source>
        <translation>{0}回更新しても、分布の広がりはほとんど変わりません。</translation>
    </message>
    <message>
        <source>It has changed by less than {0} in every layer.</source>
        <translation>どの層でも変化は{0}未満です。</translation>
    </message>
    <message>
        <source>After {0} updates, {1} has changed most.</source>
        <translation>{0}回の更新で最も変わったのは{1}です。</translation>
    </message>
    <message>
        <source>Its std was {0} at step {1} and is {2} here.</source>
        <translation>標準偏差はステップ{1}の{0}から{2}になりました。</translation>
    </message>
    <message>
        <source>In layer {0}, {1} of the units are dead.</source>
        <translation>第{0}層ではユニットの{1}が死んでいます。</translation>
    </message>
    <message>
        <source>In layer {0}, {1} of the outputs are saturated.</source>
        <translation>第{0}層では出力の{1}が飽和しています。</translation>
    </message>
    <message>
        <source>From layer {0} on outputs or gradients are infinite or no number: weights of std {1} are too large for 32-bit numbers.</source>
        <translation>第{0}層から、出力または勾配が無限大かNaNになっています。重みの標準偏差{1}は32ビットの数値には大きすぎます。</translation>
    </message>
    <message>
        <source>The numbers overflow.</source>
        <translation>数値がオーバーフローしました。</translation>
    </message>
    <message>
        <source>Choose a smaller std.</source>
        <translation>標準偏差を小さくしましょう。</translation>
    </message>
    <message>
        <source>From layer {0} on every output is {1}: no sample can be told from another, and nothing is learnt.</source>
        <translation>第{0}層から、すべての出力が{1}です。サンプルを区別できず、何も学習できません。</translation>
    </message>
    <message>
        <source>All values are equal.</source>
        <translation>値がすべて同じです。</translation>
    </message>
    <message>
        <source>Layer {0}: {1} of the outputs are within {2} of {3}, where the slope is nearly 0.</source>
        <translation>第{0}層では出力の{1}が{3}から{2}以内にあり、そこでは傾きがほぼ0です。</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0か1</translation>
    </message>
    <message>
        <source>-1 or 1</source>
        <translation>-1か1</translation>
    </message>
    <message>
        <source>The outputs are saturated.</source>
        <translation>出力が飽和しています。</translation>
    </message>
    <message>
        <source>Layer {0}: {1} of the units are 0 for every sample: no gradient reaches their weights.</source>
        <translation>第{0}層ではユニットの{1}がどのサンプルでも0で、その重みには勾配が届きません。</translation>
    </message>
    <message>
        <source>Units are dead.</source>
        <translation>ユニットが死んでいます。</translation>
    </message>
    <message>
        <source>The std of the outputs grows from {0} in layer 1 to {1} in layer {2}.</source>
        <translation>出力の標準偏差が第1層の{0}から第{2}層の{1}に増えています。</translation>
    </message>
    <message>
        <source>The signal explodes.</source>
        <translation>信号が爆発しています。</translation>
    </message>
    <message>
        <source>The std of the outputs falls from {0} in layer 1 to {1} in layer {2}: deep layers hardly see a difference between samples.</source>
        <translation>出力の標準偏差が第1層の{0}から第{2}層の{1}に減っています。深い層ではサンプルの違いがほとんど見えません。</translation>
    </message>
    <message>
        <source>The signal dies out.</source>
        <translation>信号が消えていきます。</translation>
    </message>
    <message>
        <source>Layer {0}: all outputs lie near {1} (std {2}): many units do the work of one.</source>
        <translation>第{0}層の出力はすべて{1}の近くにあります（標準偏差{2}）。多くのユニットが1つ分の働きしかしていません。</translation>
    </message>
    <message>
        <source>The outputs are nearly all alike.</source>
        <translation>出力がほとんど同じ値に偏っています。</translation>
    </message>
    <message>
        <source>The outputs keep their spread, but the gradient vanishes.</source>
        <translation>出力の広がりは保たれていますが、勾配が消失しています。</translation>
    </message>
    <message>
        <source>The outputs keep their spread, but the gradient grows.</source>
        <translation>出力の広がりは保たれていますが、勾配が大きくなっていきます。</translation>
    </message>
    <message>
        <source>All the same the gradient grows on its way back.</source>
        <translation>それでも逆伝播の途中で勾配は大きくなっています。</translation>
    </message>
    <message>
        <source>Its RMS per weight is {0} in layer {1} and {2} on arriving in layer 1.</source>
        <translation>重み1つあたりの勾配のRMSは第{1}層で{0}、第1層に届くと{2}です。</translation>
    </message>
    <message>
        <source>The gradient vanishes on its way back.</source>
        <translation>逆伝播の途中で勾配が消失しています。</translation>
    </message>
    <message>
        <source>The gradient rises on its way back.</source>
        <translation>逆伝播の途中で勾配がやや大きくなっています。</translation>
    </message>
    <message>
        <source>The gradient grows on its way back.</source>
        <translation>逆伝播の途中で勾配が大きくなっています。</translation>
    </message>
    <message>
        <source>There is no gradient.</source>
        <translation>勾配がありません。</translation>
    </message>
    <message>
        <source>Its RMS per weight is {0}.</source>
        <translation>重み1つあたりの勾配のRMSは{0}です。</translation>
    </message>
    <message>
        <source>There is one layer: the gradient has no way to go.</source>
        <translation>層が1つなので、勾配が伝わる道のりはありません。</translation>
    </message>
    <message>
        <source>The gradient shrinks on its way back.</source>
        <translation>逆伝播の途中で勾配が小さくなっています。</translation>
    </message>
    <message>
        <source>The gradient keeps its size.</source>
        <translation>勾配の大きさは保たれています。</translation>
    </message>
    <message>
        <source>The slope of sigmoid is at most 1/4.</source>
        <translation>シグモイドの傾きは最大でも1/4です。</translation>
    </message>
    <message>
        <source>Std of the outputs: {0} in layer 1, {1} in layer {2}; gradient RMS: {3} and {4}.</source>
        <translation>出力の標準偏差は第1層で{0}、第{2}層で{1}、勾配のRMSは{3}と{4}です。</translation>
    </message>
    <message>
        <source>Std of the outputs: {0}; gradient RMS: {1}.</source>
        <translation>出力の標準偏差は{0}、勾配のRMSは{1}です。</translation>
    </message>
    <message>
        <source>The signal gets through.</source>
        <translation>信号が最後の層まで届いています。</translation>
    </message>
    <message>
        <source>There is no gradient before the first update: press Space.</source>
        <translation>最初の更新の前には勾配がありません。Spaceキーを押してください。</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>One more question</source>
        <translation>もう 1 つの質問</translation>
    </message>
    <message>
        <source>What did you see? Once it has played</source>
        <translation>何が見えたか：再生のあとで</translation>
    </message>
    <message>
        <source>Why: after your answer</source>
        <translation>そのわけ：答えたあとで</translation>
    </message>
    <message>
        <source>A task: after that</source>
        <translation>課題：そのあとで</translation>
    </message>
    <message>
        <source>you {0}</source>
        <translation>予想 {0}</translation>
    </message>
    <message>
        <source>You said: {0}</source>
        <translation>あなたの答え：{0}</translation>
    </message>
    <message>
        <source>You drew an end at {0}.</source>
        <translation>あなたの曲線の終わりは{0}です。</translation>
    </message>
    <message>
        <source>This run: {0}</source>
        <translation>実際：{0}</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>どれでもない</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lore</name>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>A number that an input is multiplied by, and that is learnt.</source>
        <translation>入力に掛ける数。学習で決まります。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>A number added to the weighted sum: how easily a unit fires.</source>
        <translation>重み付き和に足す数。ニューロンの発火のしやすさを決めます。</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Affineレイヤ</translation>
    </message>
    <message>
        <source>A layer that multiplies by a matrix and adds a bias.</source>
        <translation>行列を掛け、バイアスを足す層。</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>What a unit makes of its weighted sum; without one, two layers are but one.</source>
        <translation>ニューロンが重み付き和から出力を作る関数。これがなければ、2つの層は1つの層と同じです。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>As many updates as it takes to look at as many examples as there are.</source>
        <translation>データの数だけ見るのに必要な更新の回数。</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>One change of all weights, made from one mini-batch.</source>
        <translation>1つのミニバッチによる、すべての重みの1回の変更。</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>ミニバッチ</translation>
    </message>
    <message>
        <source>The few examples that one update looks at.</source>
        <translation>1回の更新で見る少数のデータ。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>One number for how bad the answers are: learning lowers it.</source>
        <translation>答えがどれだけ悪いかを表す1つの数。学習で小さくなります。</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>How much the loss changes with each weight: it points uphill, updates go down.</source>
        <translation>各重みを変えると損失がどれだけ変わるか。勾配は上りの向きを指し、更新は下る向きに進みます。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習係数</translation>
    </message>
    <message>
        <source>What the gradient is multiplied by in an update.</source>
        <translation>更新のときに勾配に掛ける数。</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>誤差逆伝播法</translation>
    </message>
    <message>
        <source>The chain rule, from the loss back through every layer.</source>
        <translation>損失からすべての層を逆向きにたどる連鎖律。</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>過学習</translation>
    </message>
    <message>
        <source>It gets right what it learns from, and new examples much less often.</source>
        <translation>学習したデータには正しく答え、新しいデータにはあまり正しく答えられない状態。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>A penalty on large weights: with SGD the same as L2, with Adam not.</source>
        <translation>大きな重みへのペナルティ。SGDではL2と同じで、Adamでは異なります。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>ドロップアウト</translation>
    </message>
    <message>
        <source>In each update other hidden units, drawn by lot, are left out.</source>
        <translation>更新のたびに、隠れ層のニューロンをランダムに選んで消去します。</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>In each mini-batch every unit&apos;s sums are brought to mean 0 and spread 1.</source>
        <translation>ミニバッチごとに、各ニューロンの和を平均0、標準偏差1にします。</translation>
    </message>
    <message>
        <source>Initial values</source>
        <translation>重みの初期値</translation>
    </message>
    <message>
        <source>The weights before the first update, drawn at random.</source>
        <translation>最初の更新の前の重み。ランダムに決めます。</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>An activation at the flat ends of its function, where the slope is almost 0.</source>
        <translation>活性化関数の平らな端にある出力。そこでは傾きがほとんど0です。</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>勾配消失</translation>
    </message>
    <message>
        <source>Each layer makes the gradient smaller, until the first ones learn nothing.</source>
        <translation>層ごとに勾配が小さくなり、最初のほうの層が何も学習しなくなること。</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>The loss grows beyond all numbers: the steps are too long.</source>
        <translation>損失が限りなく大きくなること。更新の幅が大きすぎます。</translation>
    </message>
    <message>
        <source>Hyperparameter</source>
        <translation>ハイパーパラメータ</translation>
    </message>
    <message>
        <source>What a person chooses and the network does not learn.</source>
        <translation>人が決める値。ネットワークは学習しません。</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>A small window of weights that is moved over the image, the same everywhere.</source>
        <translation>画像の上を動かす小さな重みの窓。どこでも同じ重みを使います。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>プーリング</translation>
    </message>
    <message>
        <source>Of each small window only the largest value or the mean stays.</source>
        <translation>小さな窓ごとに、最大の値か平均だけを残します。</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>ソフトマックス</translation>
    </message>
    <message>
        <source>Makes probabilities, which add up to 1, of any numbers.</source>
        <translation>どんな数からも、合計が1になる確率を作ります。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The number from which all random numbers of a run follow.</source>
        <translation>学習で使うすべての乱数を決める数。</translation>
    </message>
    <message>
        <source>Take three other seeds before you believe a difference between two runs.</source>
        <translation>2つの学習の差を信じる前に、別のシードを3つ試しましょう。</translation>
    </message>
    <message>
        <source>Take 300, then all there are, and look at the gap between train and test.</source>
        <translation>300個で試し、次にすべてのデータで試して、訓練とテストの差を見ましょう。</translation>
    </message>
    <message>
        <source>At .3 a large network still learns every wrong label by heart.</source>
        <translation>0.3でも、大きなネットワークは誤ったラベルをすべて丸暗記します。</translation>
    </message>
    <message>
        <source>Switch early stopping on and take 20 and then 500: by how few examples can one judge?</source>
        <translation>早期終了をオンにして、20、次に500を試しましょう。何個あれば判断できるでしょうか。</translation>
    </message>
    <message>
        <source>Compare fully connected with convolutional: which gets more test digits right, which learns faster?</source>
        <translation>全結合と畳み込みを比べましょう。テストの認識精度が高いのはどちらで、速く学習するのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Add a pooling stage: half as many rows and columns are left to multiply.</source>
        <translation>プーリングを加えましょう。計算する行と列が半分になります。</translation>
    </message>
    <message>
        <source>Write 100x6 and then 10: more units learn by heart, few cannot.</source>
        <translation>100x6、次に10と書いてみましょう。ニューロンが多いと丸暗記し、少ないとできません。</translation>
    </message>
    <message>
        <source>Change sigmoid to ReLU and leave the spread of the weights as it was.</source>
        <translation>シグモイドをReLUに変え、重みの標準偏差はそのままにしましょう。</translation>
    </message>
    <message>
        <source>Xavier was made for sigmoid and tanh, He for ReLU: exchange them and look.</source>
        <translation>Xavierはシグモイドやtanhのため、HeはReLUのための初期値です。入れ替えて見てみましょう。</translation>
    </message>
    <message>
        <source>Take 1 and .01 with sigmoid, and look where the values pile up.</source>
        <translation>シグモイドで1と0.01を試し、値がどこに集まるかを見ましょう。</translation>
    </message>
    <message>
        <source>Take a batch size of 2 with batch norm, then with layer norm: only one depends on the batch.</source>
        <translation>バッチサイズを2にして、バッチ正規化とレイヤー正規化を試しましょう。バッチに左右されるのは片方だけです。</translation>
    </message>
    <message>
        <source>Compare both with sigmoid and a learning rate of .1: how much does the place matter?</source>
        <translation>シグモイドと学習係数0.1で両方を比べましょう。位置はどれだけ効くでしょうか。</translation>
    </message>
    <message>
        <source>Take 1, which is layer norm, and then as many as there are channels, which is instance norm.</source>
        <translation>1にするとレイヤー正規化、チャンネルと同じ数にするとインスタンス正規化になります。</translation>
    </message>
    <message>
        <source>Take .005 and look at the weights in the lab “Inside”: many are exactly 0.</source>
        <translation>0.005にして、「内部」で重みを見ましょう。多くがちょうど0になります。</translation>
    </message>
    <message>
        <source>Raise it until the gap closes, and look which of the two curves has moved.</source>
        <translation>差がなくなるまで大きくして、どちらの曲線が動いたのかを見ましょう。</translation>
    </message>
    <message>
        <source>Take .1: the loss can no longer fall to 0, as no answer is asked to be quite sure.</source>
        <translation>0.1にしましょう。完全に確信した答えを求めないので、損失は0まで下がりません。</translation>
    </message>
    <message>
        <source>Take 1 together with dropout of .5 and a higher learning rate: long weights are cut back.</source>
        <translation>Dropoutを0.5に、学習係数を大きめにして、1を試しましょう。長い重みは切り詰められます。</translation>
    </message>
    <message>
        <source>Switch it on where test accuracy falls again: how many updates does it save?</source>
        <translation>テストの認識精度が再び下がるところで使いましょう。更新を何回節約できるでしょうか。</translation>
    </message>
    <message>
        <source>Take 1 and then 20: a single bad evaluation ends the run, or many are forgiven.</source>
        <translation>1、次に20を試しましょう。1では一度の悪化で終わり、20では何度か見逃します。</translation>
    </message>
    <message>
        <source>Take 1 and 100, and compare how rough the curves of the loss are.</source>
        <translation>1と100を試し、損失の曲線のギザギザを比べましょう。</translation>
    </message>
    <message>
        <source>Double it where the curves still rise at the end.</source>
        <translation>終わりでもまだ曲線が上がっていたら2倍にしましょう。</translation>
    </message>
    <message>
        <source>Take the spirals with few points: one sees in the plane what learning by heart looks like.</source>
        <translation>点の少ない「らせん」を選びましょう。丸暗記のようすが平面の上で見えます。</translation>
    </message>
    <message>
        <source>Take 40 and then 2,000 moons, and look at the gap between train and test.</source>
        <translation>三日月で40点、次に2000点を試し、訓練とテストの差を見ましょう。</translation>
    </message>
    <message>
        <source>Take 6 spirals: the more arms there are, the narrower the room between them.</source>
        <translation>6本のらせんにしましょう。腕が増えるほど、間は狭くなります。</translation>
    </message>
    <message>
        <source>Take 0 and then .5: where the classes overlap, no network gets all test points right.</source>
        <translation>0、次に0.5を試しましょう。クラスが重なると、どのネットワークもテストの点をすべては正解できません。</translation>
    </message>
    <message>
        <source>Take .9: little is left to learn from, and the gap grows.</source>
        <translation>0.9にしましょう。学習に使う点がわずかになり、差が広がります。</translation>
    </message>
    <message>
        <source>Draw the points anew a few times: how much do the curves owe to these very points?</source>
        <translation>点を何度か引き直しましょう。曲線はこの点の選び方にどれだけ左右されているでしょうか。</translation>
    </message>
    <message>
        <source>Compare both: the loss often turns long before the accuracy does.</source>
        <translation>両方を比べましょう。認識精度よりずっと早く、損失が上がり始めることがよくあります。</translation>
    </message>
    <message>
        <source>Take batch norm and a small batch, and run with it and without: how far apart are they in the test?</source>
        <translation>バッチ正規化と小さなバッチで、ありとなしを試しましょう。テストの認識精度はどれだけ違うでしょうか。</translation>
    </message>
    <message>
        <source>Switch it on where the first weights were too small.</source>
        <translation>重みの初期値が小さすぎたところで使ってみましょう。</translation>
    </message>
    <message>
        <source>Take the adding problem first: only what lies far back decides the answer.</source>
        <translation>まず加算問題を選びましょう。ずっと前に読んだ数だけで答えが決まります。</translation>
    </message>
    <message>
        <source>Take 1 and then 5: how many more updates does it need?</source>
        <translation>1、次に5にしましょう。更新は何回増えるでしょうか。</translation>
    </message>
    <message>
        <source>Take 2 and then 10: with more answers a guess is right less often.</source>
        <translation>2、次に10にしましょう。答えの種類が多いほど、当て推量は当たりません。</translation>
    </message>
    <message>
        <source>Learn depth 2 and test 6: see how far the rule reaches beyond what was learnt.</source>
        <translation>深さ2まで学習し、6までテストしましょう。学習した範囲を超えてどこまで通じるでしょうか。</translation>
    </message>
    <message>
        <source>Ask the root alone: all that a node learns has to come down from there.</source>
        <translation>根だけに尋ねてみましょう。各ノードの学習は、すべて根から下りてくる勾配に頼ります。</translation>
    </message>
    <message>
        <source>Begin with a word of the text, then with letters that never stand together there.</source>
        <translation>テキストにある単語、次に、そこにない文字の並びで始めましょう。</translation>
    </message>
    <message>
        <source>Exchange tanh for an LSTM and look at the bars of the gradient through time.</source>
        <translation>tanhをLSTMに替えて、時間をさかのぼる勾配の棒を見ましょう。</translation>
    </message>
    <message>
        <source>Take each with three seeds: does the tensor reach deeper trees than those learnt?</source>
        <translation>それぞれ3つのシードで試しましょう。テンソルなら、学習したより深い木でも正解できるでしょうか。</translation>
    </message>
    <message>
        <source>Switch it off where one sequence follows the other: the cell grows and grows.</source>
        <translation>系列が切れ目なく続く問題でオフにしましょう。セルの値が大きくなり続けます。</translation>
    </message>
    <message>
        <source>Take -3 and then 3, and look at the bars of the gradient before step 1.</source>
        <translation>-3、次に3にして、最初の更新の前に勾配の棒を見ましょう。</translation>
    </message>
    <message>
        <source>Compare both: is their difference larger than that between two seeds?</source>
        <translation>両方を比べましょう。その差は、2つのシードの差より大きいでしょうか。</translation>
    </message>
    <message>
        <source>Take orthogonal and then normal, and look at the gradient through time before step 1.</source>
        <translation>直交、次に正規分布にして、最初の更新の前に、時間をさかのぼる勾配を見ましょう。</translation>
    </message>
    <message>
        <source>Take .5 and 2 with tanh, and look at the gradient through time before step 1.</source>
        <translation>tanhで0.5と2を試し、最初の更新の前に、時間をさかのぼる勾配を見ましょう。</translation>
    </message>
    <message>
        <source>Take 10 with sequences of 50: nothing further back can be learnt from.</source>
        <translation>長さ50の系列で10にしましょう。それより前のことからは学習できません。</translation>
    </message>
    <message>
        <source>Switch it on with ten times the learning rate: does the loss still fall?</source>
        <translation>オンにして学習係数を10倍にしましょう。損失はまだ下がるでしょうか。</translation>
    </message>
    <message>
        <source>Take the depth learnt and then 8: how fast does accuracy fall with depth?</source>
        <translation>学習した深さ、次に8にしましょう。深くなると正解の割合はどれだけ下がるでしょうか。</translation>
    </message>
    <message>
        <source>Take a text of your own: after how many updates are there words of it?</source>
        <translation>自分のテキストを使いましょう。何回の更新で、そこにある単語が現れるでしょうか。</translation>
    </message>
    <message>
        <source>Take 2, 10 and 32, and compare each with the dotted line of PCA.</source>
        <translation>2、10、32を試し、それぞれ主成分分析の点線と比べましょう。</translation>
    </message>
    <message>
        <source>Spoil the input by masking and look at the weights: strokes instead of spots.</source>
        <translation>入力の一部を隠して学習させ、重みを見ましょう。点ではなく線が現れます。</translation>
    </message>
    <message>
        <source>Take 10 and then 50 with tanh: how far back does it remember?</source>
        <translation>tanhで10、次に50を試しましょう。どこまで前のことを覚えていられますか。</translation>
    </message>
    <message>
        <source>Take plain and then variational, and compare the maps of the codes.</source>
        <translation>「通常」の次に「変分」を選び、コードの地図を比べましょう。</translation>
    </message>
    <message>
        <source>Switch it off: there are twice as many weights. Does the loss get any lower?</source>
        <translation>オフにしましょう。重みは2倍になります。損失は下がるでしょうか。</translation>
    </message>
    <message>
        <source>Take .1 and then .6, and compare the weights of the first layer.</source>
        <translation>0.1、次に0.6にして、最初の層の重みを比べましょう。</translation>
    </message>
    <message>
        <source>Take 0, 1 and 4, and compare the maps of the codes.</source>
        <translation>0、1、4を試し、コードの地図を比べましょう。</translation>
    </message>
    <message>
        <source>Compare both: under which are there units that are never on?</source>
        <translation>両方を比べましょう。一度もオンにならないユニットがあるのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Raise it tenfold: the mean activity falls, and what is rebuilt gets worse.</source>
        <translation>10倍にしましょう。平均活性は下がり、復元は悪くなります。</translation>
    </message>
    <message>
        <source>Take .01 and then .2: how many units are on for one digit?</source>
        <translation>0.01、次に0.2にしましょう。1つの数字で何個のユニットがオンになるでしょうか。</translation>
    </message>
    <message>
        <source>Take 1 and 10: an update takes longer, and its gradient is a better estimate.</source>
        <translation>1と10を試しましょう。更新に時間はかかりますが、勾配の推定が良くなります。</translation>
    </message>
    <message>
        <source>Switch it on with k = 1 and watch the chains: they move on from update to update.</source>
        <translation>k = 1でオンにして連鎖を見ましょう。更新のたびに動き続けます。</translation>
    </message>
    <message>
        <source>Switch it off: greys go in as they are, and every batch of a digit is the same.</source>
        <translation>オフにしましょう。灰色がそのまま入り、同じ数字はいつも同じ入力になります。</translation>
    </message>
    <message>
        <source>Take parity without hidden units: no machine of that kind can learn it.</source>
        <translation>隠れユニットなしでパリティにしましょう。そのような機械では学習できません。</translation>
    </message>
    <message>
        <source>Switch it off: how much do estimates by a few Gibbs steps lead astray?</source>
        <translation>オフにしてみましょう。数回のギブスサンプリングによる推定は、どれだけ外れるでしょうか。</translation>
    </message>
    <message>
        <source>Take 10 with the encoder: does it find codes more often than from a cold start?</source>
        <translation>エンコーダーで10にしましょう。熱さずに始めるより、コードがよく見つかるでしょうか。</translation>
    </message>
    <message>
        <source>Take 0: the deep layers then begin with weights that were drawn at random.</source>
        <translation>0にすると、深い層は乱数で決めた重みから始まります。</translation>
    </message>
    <message>
        <source>Take 0: the layers learn one after the other and never together.</source>
        <translation>0にしましょう。層は順番に学習するだけで、一緒には学習しません。</translation>
    </message>
    <message>
        <source>Take 1: do the filters learnt layer by layer survive it?</source>
        <translation>1にしましょう。層ごとに学習したフィルターは残るでしょうか。</translation>
    </message>
    <message>
        <source>Take 1 and then 20: from how many sweeps on does no more change?</source>
        <translation>1、次に20にしましょう。何回から変わらなくなるでしょうか。</translation>
    </message>
    <message>
        <source>Switch it off: the softmax alone learns the classes. How many digits does that cost?</source>
        <translation>オフにしましょう。クラスを学習するのはソフトマックスだけです。認識精度はどれだけ下がるでしょうか。</translation>
    </message>
    <message>
        <source>Take 1: all that is generated lies on one bent line.</source>
        <translation>1にしましょう。生成される点はすべて1本の曲線の上に並びます。</translation>
    </message>
    <message>
        <source>Take minimax and five steps of the discriminator: the arrows shrink where its points are seen through.</source>
        <translation>ミニマックスにして識別器の更新を5回にすると、見破られた点の矢印が縮みます。</translation>
    </message>
    <message>
        <source>Let the generator learn alone: all points run to where the field is highest.</source>
        <translation>生成器だけを学習させると、すべての点が場の最も高い所へ集まります。</translation>
    </message>
    <message>
        <source>Let it be 5: the discriminator gets surer, and its loss falls below that of balance.</source>
        <translation>5にすると識別器の確信が強まり、損失は均衡の値を下回ります。</translation>
    </message>
    <message>
        <source>Let it be 10: the points heap up on one cloud and wander from one to the next.</source>
        <translation>10にすると、点は1つの集まりに重なり、次々と渡り歩きます。</translation>
    </message>
    <message>
        <source>Learn 1 alone: other digits are rebuilt badly, and so they are found.</source>
        <translation>1だけを学習しましょう。ほかの数字はうまく復元できず、だから見つかります。</translation>
    </message>
    <message>
        <source>Learn 1, and look for 7 and then for 0: which one is harder to find?</source>
        <translation>1を学習し、7、次に0を探しましょう。見つけにくいのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Compare the images, not the losses: these are in different units.</source>
        <translation>損失ではなく画像を比べましょう。損失は単位が違います。</translation>
    </message>
    <message>
        <source>Take 2 by 3 and then 4 by 4: how many more updates do all bars need?</source>
        <translation>2×3、次に4×4にしましょう。すべての縞を覚えるのに、更新は何回増えるでしょうか。</translation>
    </message>
    <message>
        <source>Take one more: there are twice as many states for each unit that is added.</source>
        <translation>1つ増やしましょう。ユニットが1つ増えるたびに、状態の数は2倍になります。</translation>
    </message>
    <message>
        <source>Take 4: a discriminator that sees little has little to teach.</source>
        <translation>4にしましょう。見分けられない識別器は、生成器に教えられることも少なくなります。</translation>
    </message>
    <message>
        <source>Run SGD and Adam, each with the rate of its preset: which one leaves the start sooner?</source>
        <translation>SGDとAdamを、それぞれのプリセットの学習係数で走らせましょう。先に学習が進むのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Multiply it by 10 until the run diverges, then go back one step.</source>
        <translation>発散するまで10倍ずつ大きくし、1つ戻しましょう。</translation>
    </message>
    <message>
        <source>At 0 it is plain SGD; at .99 the path swings far out.</source>
        <translation>0ならただのSGD、0.99では経路が大きく振れます。</translation>
    </message>
    <message>
        <source>Take .9 and then .999: how long does one steep gradient keep the steps short?</source>
        <translation>0.9、次に0.999を試しましょう。大きな勾配が1回あると、更新はいつまで小さいでしょうか。</translation>
    </message>
    <message>
        <source>Take 0: without the mean of gradients each update follows its own mini-batch.</source>
        <translation>0にしましょう。勾配の平均がないので、更新は毎回そのミニバッチだけに従います。</translation>
    </message>
    <message>
        <source>Take .9: the steps forget soon how large gradients were, and get less steady.</source>
        <translation>0.9にしましょう。勾配の大きさをすぐに忘れ、更新が不安定になります。</translation>
    </message>
    <message>
        <source>Take .1: where gradients are far smaller, the steps shrink with them, as with SGD.</source>
        <translation>0.1にしましょう。それよりずっと小さな勾配では、SGDのように、勾配とともに更新も小さくなります。</translation>
    </message>
    <message>
        <source>Take SGD and compare it with L2 of the same size: there the two are one.</source>
        <translation>SGDで同じ大きさのL2と比べましょう。SGDではこの2つは同じです。</translation>
    </message>
    <message>
        <source>Take cosine with a high learning rate: rough at first, quiet at the end.</source>
        <translation>大きな学習係数でコサインにしましょう。初めは荒く、終わりは静かになります。</translation>
    </message>
    <message>
        <source>Take 50 with a rate that diverges without it.</source>
        <translation>そのままでは発散する学習係数で、50にしてみましょう。</translation>
    </message>
    <message>
        <source>Take 1 where a run diverges: the direction stays, only the length is cut.</source>
        <translation>発散するところで1にしましょう。方向はそのままで、長さだけが切り詰められます。</translation>
    </message>
    <message>
        <source>Take a tenth of the run: where in the curves does the rate change?</source>
        <translation>全体の1/10にしましょう。曲線のどこで学習係数が変わるでしょうか。</translation>
    </message>
    <message>
        <source>Take .1 with “in stages”: the loss often falls at each stage.</source>
        <translation>「段階的」で0.1にしましょう。段階ごとに損失が下がることがよくあります。</translation>
    </message>
    <message>
        <source>Take .2 and then .5, and give the run more steps: it learns more slowly.</source>
        <translation>0.2、次に0.5を試し、更新回数を増やしましょう。学習は遅くなります。</translation>
    </message>
    <message>
        <source>Curves over the steps of a run. Where the mouse is, all values of that step are written; pale curves behind are runs that were kept.</source>
        <translation>学習のステップごとの曲線。マウスの位置のステップの値がすべて表示されます。後ろの薄い曲線は保存された学習です。</translation>
    </message>
    <message>
        <source>One small plot a run, all with the same axes, so that heights can be compared.</source>
        <translation>学習ごとに小さなグラフ1つ。軸がすべて同じなので高さを比べられます。</translation>
    </message>
    <message>
        <source>How often each value occurs: the further to the right a value, the larger it is; the higher a bar, the more values lie there.</source>
        <translation>それぞれの値がどれだけ多いか。右にあるほど大きな値で、棒が高いほど多くの値があります。</translation>
    </message>
    <message>
        <source>A histogram a step, seen from above: the stronger the colour of a place, the more values of that step lie there.</source>
        <translation>1ステップのヒストグラムを上から見たもの。色が濃い場所ほど、そのステップの値が多くあります。</translation>
    </message>
    <message>
        <source>One point a layer, from the input to the output. A level line means that the layers hand on what they get; one that falls, that it fades.</source>
        <translation>入力から出力まで、層ごとに1点。線が水平なら層は受け取ったものをそのまま伝え、下がるなら弱まっています。</translation>
    </message>
    <message>
        <source>Lines of equal height of a function of two variables, with the ways of the optimizers on it: the gradient is at right angles to the lines.</source>
        <translation>2変数の関数の等高線と、その上の各手法の経路。勾配は等高線と垂直です。</translation>
    </message>
    <message>
        <source>A function of two variables from above, as colours, with what goes on at a point.</source>
        <translation>2変数の関数を上から見て色で表したものと、ある点での様子。</translation>
    </message>
    <message>
        <source>The plane in the colours of the classes: what the network would say of a point there; pale where it hesitates.</source>
        <translation>クラスの色で塗った平面。そこにある点をネットワークがどう答えるかを表し、迷うところは薄くなります。</translation>
    </message>
    <message>
        <source>Functions of one variable, with the place that the slider stands at.</source>
        <translation>1変数の関数と、スライダーの位置。</translation>
    </message>
    <message>
        <source>Small images side by side: digits, weights or what a layer makes of them.</source>
        <translation>並べた小さな画像。数字、重み、または層の出力です。</translation>
    </message>
    <message>
        <source>One bar a number, all to one scale.</source>
        <translation>数ごとに棒1本。目盛りはすべて同じです。</translation>
    </message>
    <message>
        <source>A tree with its root at the top. In each circle stands what the network answers there; in brackets beside it what is right, where that is wrong. The thicker a line, the more of the root&apos;s gradient flows down it. A click looks into a node.</source>
        <translation>根を上にした木です。円の中はそこでのネットワークの答え、間違いなら横の括弧に正解があります。線が太いほど、根の勾配が多く流れます。クリックでノードの中を見ます。</translation>
    </message>
    <message>
        <source>Units as circles in columns, one column a layer; what flows is written on them.</source>
        <translation>円がニューロンで、層ごとに1列に並びます。流れる値が書かれています。</translation>
    </message>
    <message>
        <source>Units of a machine and its edges: a line goes both ways, an arrow one way; what learns at present is in colour.</source>
        <translation>マシンのユニットと辺。線は双方向、矢印は一方向で、今学習しているところに色が付きます。</translation>
    </message>
    <message>
        <source>A computation as a graph: values flow to the right, gradients back to the left, each node multiplying by its own derivative.</source>
        <translation>計算グラフ。値は右へ、勾配は左へ流れ、各ノードは自分の微分を掛けます。</translation>
    </message>
    <message>
        <source>The values of a mini-batch as a block: digits, channels and places. What has one colour is normalised together.</source>
        <translation>ミニバッチの値を立体にしたもの。数字、チャンネル、位置の順です。同じ色のものがまとめて正規化されます。</translation>
    </message>
    <message>
        <source>One line a trial, from setting to setting, to its result at the right.</source>
        <translation>試行ごとに線1本。設定から設定へ進み、右端が結果です。</translation>
    </message>
    <message>
        <source>One point a trial at its two settings; the colour is its result.</source>
        <translation>試行ごとに、2つの設定の位置に点1つ。色が結果です。</translation>
    </message>
    <message>
        <source>Each test digit at the place of its code, in the colour of its class; any place can be pointed at to see what it stands for.</source>
        <translation>テストの数字をコードの位置に、クラスの色で置いたもの。どの位置を指しても、それが表す画像が見られます。</translation>
    </message>
    <message>
        <source>One column a step of the sequence: what is read, what is answered, and the units over time, all under one cursor.</source>
        <translation>系列のステップごとに1列。読むもの、答え、ユニットの時間変化が、1つのカーソルの下に並びます。</translation>
    </message>
    <message>
        <source>One unit of the cell at the step of the cursor, with its numbers.</source>
        <translation>カーソルのステップでのセルの1つのユニットと、その数値。</translation>
    </message>
    <message>
        <source>How much of the gradient reaches each earlier step: bars that fall off to the left say that it vanishes on the way.</source>
        <translation>勾配がどれだけ前のステップに届くか。棒が左へ下がれば、途中で消失しています。</translation>
    </message>
    <message>
        <source>Accuracy at depth 1</source>
        <translation>深さ1の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 2</source>
        <translation>深さ2の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 3</source>
        <translation>深さ3の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 4</source>
        <translation>深さ4の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 5</source>
        <translation>深さ5の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 6</source>
        <translation>深さ6の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 7</source>
        <translation>深さ7の精度</translation>
    </message>
    <message>
        <source>Accuracy at depth 8</source>
        <translation>深さ8の精度</translation>
    </message>
    <message>
        <source>The share of test trees of this depth whose root is right; deeper ones are harder.</source>
        <translation>この深さのテスト木のうち根の答えが正しい割合。深いほど難しくなります。</translation>
    </message>
    <message>
        <source>Learn depth 2 only: on which depths beyond it is the accuracy still high?</source>
        <translation>深さ2だけを学習しましょう。それより深いどこまで、正解の割合が高いままでしょうか。</translation>
    </message>
    <message>
        <source>Train reconstruction</source>
        <translation>訓練データの復元誤差</translation>
    </message>
    <message>
        <source>How wrong the rebuilt training digits are, without penalties.</source>
        <translation>復元された訓練データの誤差。ペナルティは含みません。</translation>
    </message>
    <message>
        <source>Compare it with the one of test digits: how well does it rebuild what it has never seen?</source>
        <translation>テストと比べましょう。見たことのない数字をどれだけ復元できるでしょうか。</translation>
    </message>
    <message>
        <source>Test reconstruction</source>
        <translation>テストデータの復元誤差</translation>
    </message>
    <message>
        <source>How wrong the rebuilt test digits are, without penalties.</source>
        <translation>復元されたテストデータの誤差。ペナルティは含みません。</translation>
    </message>
    <message>
        <source>Widen the code from 2 to 10 and 32: by how much does it fall each time?</source>
        <translation>コードを2から10、32へ広げましょう。そのたびにどれだけ下がるでしょうか。</translation>
    </message>
    <message>
        <source>Train KL</source>
        <translation>訓練データのKL</translation>
    </message>
    <message>
        <source>How far the codes of training digits are from a normal cloud.</source>
        <translation>訓練データのコードが標準正規分布からどれだけ離れているか。</translation>
    </message>
    <message>
        <source>Take β = 0 and then 4: a higher price, and the codes say less.</source>
        <translation>β = 0、次に4にしましょう。代償が大きいほど、コードが伝えることは減ります。</translation>
    </message>
    <message>
        <source>Test KL</source>
        <translation>テストデータのKL</translation>
    </message>
    <message>
        <source>How far the codes of test digits are from a normal cloud: what they tell.</source>
        <translation>テストデータのコードが標準正規分布からどれだけ離れているか。コードの持つ情報の量。</translation>
    </message>
    <message>
        <source>Look for the moment when it rises from 0: from then on the code says something.</source>
        <translation>0から上がる瞬間を探しましょう。そこからコードは何かを伝えます。</translation>
    </message>
    <message>
        <source>Numbers that say something</source>
        <translation>何かを伝える数</translation>
    </message>
    <message>
        <source>The numbers of a variational code of at least .01 nats of KL each, test digits. Fewer than the code has: the others have collapsed.</source>
        <translation>変分オートエンコーダーのコードの数のうち、テストの数字でKLが0.01ナット以上のもの。コードの数より少なければ、残りは崩壊しています。</translation>
    </message>
    <message>
        <source>Raise β until it falls below the width of the code.</source>
        <translation>βを大きくして、コードの次元より小さくなるところを探しましょう。</translation>
    </message>
    <message>
        <source>Train activity</source>
        <translation>訓練データの平均活性</translation>
    </message>
    <message>
        <source>The mean activity of the units of the code, training digits.</source>
        <translation>コードのユニットの平均活性（訓練データ）。</translation>
    </message>
    <message>
        <source>Take the sparse kind: it comes down to the activity wanted.</source>
        <translation>スパースにしましょう。目標の平均活性まで下がります。</translation>
    </message>
    <message>
        <source>Test activity</source>
        <translation>テストデータの平均活性</translation>
    </message>
    <message>
        <source>The mean activity of the units of the code, test digits.</source>
        <translation>コードのユニットの平均活性（テストデータ）。</translation>
    </message>
    <message>
        <source>Compare it with that of training: are the same few units on for new digits?</source>
        <translation>訓練と比べましょう。新しい数字でも、オンになるユニットは同じくらい少ないでしょうか。</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>主成分分析</translation>
    </message>
    <message>
        <source>The loss of as many principal components as the code has numbers.</source>
        <translation>コードと同じ数の主成分による損失。</translation>
    </message>
    <message>
        <source>Take Identity and squared error: learning comes down to this line and no further.</source>
        <translation>恒等関数と2乗誤差にしましょう。学習はこの線まで下がり、それより下がりません。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>The area under the ROC curve: how often an odd digit has a larger error than a normal one; .5 is guessing.</source>
        <translation>ROC曲線の下の面積。異常な数字の誤差が正常な数字より大きい割合です。0.5は当てずっぽうです。</translation>
    </message>
    <message>
        <source>Learn 1 alone and then 8 alone: of which are the others told apart better?</source>
        <translation>1だけ、次に8だけを学習しましょう。ほかの数字をよく見分けるのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Train free energy</source>
        <translation>訓練データの自由エネルギー</translation>
    </message>
    <message>
        <source>The mean free energy of training digits: less for likely ones.</source>
        <translation>訓練データの自由エネルギーの平均。起こりやすい数字ほど小さくなります。</translation>
    </message>
    <message>
        <source>Its height means nothing by itself: compare it with that of test digits.</source>
        <translation>高さだけでは何も言えません。テストと比べましょう。</translation>
    </message>
    <message>
        <source>Test free energy</source>
        <translation>テストデータの自由エネルギー</translation>
    </message>
    <message>
        <source>The same of test digits: a gap that widens is overfitting, without labels.</source>
        <translation>テストデータでの同じ値。差が広がれば、ラベルなしでも過学習がわかります。</translation>
    </message>
    <message>
        <source>Learn from 500 digits: after how many updates do the two part?</source>
        <translation>500個で学習しましょう。2つが離れるのは何回の更新の後でしょうか。</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>対数尤度</translation>
    </message>
    <message>
        <source>How likely the model finds the test digits, exactly: by adding up all states.</source>
        <translation>モデルがテストデータをどれだけ起こりやすいと見るか。すべての状態を足して正確に求めます。</translation>
    </message>
    <message>
        <source>Compare k = 1 with the exact gradient: how much likelihood do estimates cost?</source>
        <translation>k = 1と正確な勾配を比べましょう。推定によって尤度はどれだけ下がるでしょうか。</translation>
    </message>
    <message>
        <source>Pseudo-likelihood</source>
        <translation>擬似尤度</translation>
    </message>
    <message>
        <source>How likely each pixel is, the others being known.</source>
        <translation>ほかのピクセルがわかっているとき、各ピクセルがどれだけ起こりやすいか。</translation>
    </message>
    <message>
        <source>Compare it with the dreams: it may rise while they still look like nothing.</source>
        <translation>夢と比べましょう。夢がまだ形にならなくても、これは上がることがあります。</translation>
    </message>
    <message>
        <source>Discriminator&apos;s loss</source>
        <translation>識別器の損失</translation>
    </message>
    <message>
        <source>How badly real and generated points are told apart: 2 log 2 where it can only guess, near 0 where it wins.</source>
        <translation>本物と生成された点をどれだけ見分けられないか。当てずっぽうなら2 log 2、識別器が勝つと0に近づきます。</translation>
    </message>
    <message>
        <source>Let it make five steps a round: it falls below 2 log 2, which is 1.39.</source>
        <translation>識別器の更新を5回にしましょう。2 log 2、つまり1.39より下がります。</translation>
    </message>
    <message>
        <source>Generator&apos;s loss</source>
        <translation>生成器の損失</translation>
    </message>
    <message>
        <source>How badly generated points pass for real ones: log 2 where the discriminator can only guess. Under minimax it is the mean of log(1 - D(G(z))).</source>
        <translation>生成された点がどれだけ本物と見なされないか。識別器が当てずっぽうならlog 2。ミニマックスではlog(1 - D(G(z)))の平均です。</translation>
    </message>
    <message>
        <source>Take both losses of the generator: under minimax it is below 0.</source>
        <translation>生成器の損失を両方試しましょう。ミニマックスでは0より小さくなります。</translation>
    </message>
    <message>
        <source>Modes hit</source>
        <translation>捉えたモード</translation>
    </message>
    <message>
        <source>How many of the clouds or rings have a generated point within three standard deviations; one that gets none is missed.</source>
        <translation>標準偏差の3倍以内に生成された点がある、点の集まりや輪の数。1つもないモードは見落とされています。</translation>
    </message>
    <message>
        <source>Take several generator&apos;s steps a round: how many of the modes are left?</source>
        <translation>生成器の更新を数回にしましょう。いくつのモードが残るでしょうか。</translation>
    </message>
    <message>
        <source>Points of quality</source>
        <translation>良質な点</translation>
    </message>
    <message>
        <source>The share of generated points within three standard deviations of the nearest mode; of the data themselves it is .989.</source>
        <translation>最も近いモードから標準偏差の3倍以内にある、生成された点の割合。データ自身では0.989です。</translation>
    </message>
    <message>
        <source>Look at it together with the modes hit: one without the other says little.</source>
        <translation>捉えたモードと一緒に見ましょう。片方だけではあまり意味がありません。</translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation>訓練データの認識精度</translation>
    </message>
    <message>
        <source>The share of the training examples, which it learns from, that it gets right.</source>
        <translation>学習に使う訓練データのうち、正しく答えた割合。</translation>
    </message>
    <message>
        <source>Learn from 300 digits: it reaches 1, while test accuracy stays behind.</source>
        <translation>300個で学習しましょう。これは1に届きますが、テストの認識精度は追いつきません。</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>テストデータの認識精度</translation>
    </message>
    <message>
        <source>The share of examples it has never learnt from that it gets right.</source>
        <translation>学習に使っていないデータのうち、正しく答えた割合。</translation>
    </message>
    <message>
        <source>Learn from more digits: by how much does it rise?</source>
        <translation>訓練データを増やしましょう。どれだけ上がるでしょうか。</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>検証データの認識精度</translation>
    </message>
    <message>
        <source>The share that is right of the examples kept apart to choose settings by.</source>
        <translation>設定を選ぶために分けておいたデータのうち、正しく答えた割合。</translation>
    </message>
    <message>
        <source>Choose a setting by this curve, and look only then at the test.</source>
        <translation>この曲線で設定を選び、テストはその後で見ましょう。</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>訓練データの損失</translation>
    </message>
    <message>
        <source>The mean cross-entropy of the training examples: how surprised it is by them.</source>
        <translation>訓練データの交差エントロピー誤差の平均。どれだけ外れているか。</translation>
    </message>
    <message>
        <source>Put its axis on a log scale: it may still fall where accuracy has long been 1.</source>
        <translation>軸を対数にしましょう。認識精度がとっくに1でも、まだ下がっていることがあります。</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>テストデータの損失</translation>
    </message>
    <message>
        <source>The same of examples it has never learnt from. It may rise while the accuracy stays: it is then ever surer of what is wrong.</source>
        <translation>学習に使っていないデータでの同じ値。認識精度が変わらなくても大きくなることがあります。誤った答えへの自信が強まっているのです。</translation>
    </message>
    <message>
        <source>Look for the step where it is lowest: from there on it learns by heart.</source>
        <translation>最小になるステップを探しましょう。そこから先は丸暗記です。</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>検証データの損失</translation>
    </message>
    <message>
        <source>The same of the examples kept apart to choose settings by.</source>
        <translation>設定を選ぶために分けておいたデータでの同じ値。</translation>
    </message>
    <message>
        <source>Switch early stopping on: the run goes back to where this is lowest.</source>
        <translation>早期終了をオンにしましょう。これが最小の所へ戻ります。</translation>
    </message>
    <message>
        <source>Batch loss</source>
        <translation>ミニバッチの損失</translation>
    </message>
    <message>
        <source>The loss of each update&apos;s mini-batch: rough, for every batch is another one.</source>
        <translation>更新ごとのミニバッチの損失。毎回違うデータなのでギザギザになります。</translation>
    </message>
    <message>
        <source>Take a batch size of 1 and then of 500: how rough is it?</source>
        <translation>バッチサイズを1、次に500にしましょう。どれだけギザギザになるでしょうか。</translation>
    </message>
    <message>
        <source>Batch accuracy</source>
        <translation>ミニバッチの認識精度</translation>
    </message>
    <message>
        <source>The share of each update&apos;s mini-batch that it gets right.</source>
        <translation>更新ごとのミニバッチのうち、正しく答えた割合。</translation>
    </message>
    <message>
        <source>Take a batch size of 10: it can only have the values 0, .1, .2 and so on.</source>
        <translation>バッチサイズを10にしましょう。0、0.1、0.2のような値しか取れません。</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Train accuracy minus test accuracy: a wide one is called overfitting.</source>
        <translation>訓練データの認識精度からテストデータの認識精度を引いたもの。大きければ過学習といいます。</translation>
    </message>
    <message>
        <source>Add L2 or dropout: does the gap close because test rises, or because train falls?</source>
        <translation>L2やドロップアウトを加えましょう。差が縮むのは、テストが上がるからでしょうか、訓練が下がるからでしょうか。</translation>
    </message>
    <message>
        <source>Look at its slope, 0 almost everywhere: no gradient would ever pass through it.</source>
        <translation>傾きを見ましょう。ほとんどどこでも0なので、勾配はまったく伝わりません。</translation>
    </message>
    <message>
        <source>Lead x to 0: its slope is largest there, and no more than 1/4.</source>
        <translation>xを0に動かしましょう。傾きはそこで最大になりますが、1/4にすぎません。</translation>
    </message>
    <message>
        <source>Compare it with sigmoid at x = 0: its slope there is 1, four times as much.</source>
        <translation>x = 0でシグモイドと比べましょう。傾きは1で、4倍です。</translation>
    </message>
    <message>
        <source>Go to the left of 0: value and slope are 0, and a unit that stays there learns nothing.</source>
        <translation>0より左へ動かしましょう。値も傾きも0です。ここにとどまるニューロンは何も学習しません。</translation>
    </message>
    <message>
        <source>Compare its slope to the left of 0 with that of ReLU: small, but not 0.</source>
        <translation>0より左の傾きをReLUと比べましょう。小さいですが、0ではありません。</translation>
    </message>
    <message>
        <source>Lead x far to the left: its value comes near to -1, where that of ReLU is 0.</source>
        <translation>xをずっと左へ動かしましょう。ReLUは0ですが、こちらは-1に近づきます。</translation>
    </message>
    <message>
        <source>Go to x = -0.75: it is lowest there, and to the left of it the slope is below 0.</source>
        <translation>x = -0.75へ動かしましょう。そこで値が最小になり、その左では傾きが負です。</translation>
    </message>
    <message>
        <source>Compare it with ReLU: the corner is round, and its slope is the sigmoid.</source>
        <translation>ReLUと比べましょう。角が丸くなり、傾きはシグモイド関数になります。</translation>
    </message>
    <message>
        <source>Go to x = -1.28: it is lowest there, at -0.28.</source>
        <translation>x = -1.28へ動かしましょう。そこで最小値-0.28になります。</translation>
    </message>
    <message>
        <source>Draw it with ReLU: to the right of 0 the two are the same.</source>
        <translation>ReLUと一緒に描きましょう。0より右では同じです。</translation>
    </message>
    <message>
        <source>Raise it by 1: its probability grows, and all others shrink by the same factor.</source>
        <translation>1だけ大きくしましょう。この確率は大きくなり、ほかはすべて同じ割合で小さくなります。</translation>
    </message>
    <message>
        <source>Lead x to the right: whose slope is left beyond 5, and whose is gone?</source>
        <translation>xを右へ動かしましょう。5を超えても傾きが残るのはどの関数でしょうか。</translation>
    </message>
    <message>
        <source>Make an AND into an OR by moving the bias alone.</source>
        <translation>バイアスだけを動かして、ANDをORに変えましょう。</translation>
    </message>
    <message>
        <source>Take w1 = w2 = -0.5 and b = 0.7: the neuron is a NAND.</source>
        <translation>w1 = w2 = -0.5、b = 0.7にしましょう。ニューロンはNANDゲートになります。</translation>
    </message>
    <message>
        <source>Take 0: the line stands upright, and the second input no longer counts.</source>
        <translation>0にしましょう。直線は垂直になり、2つ目の入力は効かなくなります。</translation>
    </message>
    <message>
        <source>Take XOR, and look for a line that parts its full points from the others.</source>
        <translation>XORを選び、塗られた点とほかの点を分ける直線を探しましょう。</translation>
    </message>
    <message>
        <source>Take sigmoid: the edge at the line becomes a slope from 0 to 1.</source>
        <translation>シグモイドにしましょう。直線での段差が、0から1へのなだらかな坂になります。</translation>
    </message>
    <message>
        <source>Leave Identity between them: whatever you take, two layers draw a straight line.</source>
        <translation>間は恒等関数のままにしましょう。どんな値でも、2層で描けるのは直線です。</translation>
    </message>
    <message>
        <source>Put a ReLU between them and move it: the bend moves along x.</source>
        <translation>間にReLUを入れて動かしましょう。折れ目がxの方向に動きます。</translation>
    </message>
    <message>
        <source>Take 0: nothing is left of the first layer, and the output is b2 everywhere.</source>
        <translation>0にしましょう。1層目は何も伝わらず、出力はどこでもb2です。</translation>
    </message>
    <message>
        <source>Move it: the line goes up and down, and its slope stays.</source>
        <translation>動かしましょう。直線は上下に動き、傾きは変わりません。</translation>
    </message>
    <message>
        <source>Put a ReLU between them: one layer can no longer do the same.</source>
        <translation>間にReLUを入れましょう。1つの層では同じことができなくなります。</translation>
    </message>
    <message>
        <source>Take 1 and .5, the textbook&apos;s inputs: its outputs are .317 and .696.</source>
        <translation>教科書と同じ1と0.5にしましょう。出力は0.317と0.696になります。</translation>
    </message>
    <message>
        <source>Take 1000: with sigmoid the first layer is all 1, and more changes nothing.</source>
        <translation>1000にしましょう。シグモイドなら1層目はすべて1になり、それ以上大きくしても変わりません。</translation>
    </message>
    <message>
        <source>Take Identity: three layers then do no more than one could.</source>
        <translation>恒等関数にしましょう。3層あっても、1層でできることしかできません。</translation>
    </message>
    <message>
        <source>Take softmax: the outputs add up to 1, and the larger one stays the larger.</source>
        <translation>ソフトマックスにしましょう。出力の合計は1になり、大きいほうは大きいままです。</translation>
    </message>
    <message>
        <source>Add 1000, and compare the formula as written with the safe form.</source>
        <translation>1000を足して、式のままの結果と対策した式の結果を比べましょう。</translation>
    </message>
    <message>
        <source>Take .1 and then 10, and look at the largest probability.</source>
        <translation>0.1、次に10にして、最大の確率を見ましょう。</translation>
    </message>
    <message>
        <source>Take float32 and add 100: as written it overflows, where float64 does not yet.</source>
        <translation>float32で100を足しましょう。式のままではオーバーフローしますが、float64ではまだしません。</translation>
    </message>
    <message>
        <source>Take the logits: the largest is the same, so for an answer softmax is not needed.</source>
        <translation>そのままの値を表示しましょう。最大のものは同じなので、答えるだけならソフトマックスは要りません。</translation>
    </message>
    <message>
        <source>Go from .05 to .0025: what does each of the losses say of it?</source>
        <translation>0.05から0.0025へ動かしましょう。それぞれの損失はどう変わりますか。</translation>
    </message>
    <message>
        <source>Take 2 and then 10: cross-entropy stays, the squared error does not.</source>
        <translation>2、次に10にしましょう。交差エントロピー誤差は変わりませんが、2乗和誤差は変わります。</translation>
    </message>
    <message>
        <source>Change it: the losses stay, only the way to write the answer is another.</source>
        <translation>切り替えましょう。損失は変わらず、正解の書き方だけが違います。</translation>
    </message>
    <message>
        <source>Take 100 instead of 10: the sum is ten times as large, and the mean stays.</source>
        <translation>10を100にしましょう。合計は10倍になり、平均は変わりません。</translation>
    </message>
    <message>
        <source>Make h smaller and smaller, and look at the errors below.</source>
        <translation>hをどんどん小さくして、下の誤差を見ましょう。</translation>
    </message>
    <message>
        <source>Take 5 and then 10: the textbook&apos;s function has the slopes .2 and .3 there.</source>
        <translation>5、次に10にしましょう。教科書の関数の傾きは、そこで0.2と0.3です。</translation>
    </message>
    <message>
        <source>Compare the textbook&apos;s function, a parabola, with tanh at a large h: only one errs there.</source>
        <translation>hを大きくして、教科書の関数（放物線）とtanhを比べましょう。中心差分がずれるのは片方だけです。</translation>
    </message>
    <message>
        <source>Write x**3: the error of the central difference falls with h², until rounding takes over.</source>
        <translation>x**3と書きましょう。中心差分の誤差は、丸め誤差が勝つまでh²に比例して小さくなります。</translation>
    </message>
    <message>
        <source>Go to (3, 4) on the round bowl: the gradient there is (6, 8).</source>
        <translation>丸いお椀型の上で(3, 4)へ行きましょう。勾配は(6, 8)です。</translation>
    </message>
    <message>
        <source>Take 0 on the round bowl: the gradient points along x0 alone.</source>
        <translation>丸いお椀型の上で0にしましょう。勾配はx0の方向だけを向きます。</translation>
    </message>
    <message>
        <source>Take the saddle: in its middle the gradient is 0, and yet it is no lowest point.</source>
        <translation>鞍点を選びましょう。中央では勾配が0ですが、最小値ではありません。</translation>
    </message>
    <message>
        <source>Write x*y: where is the gradient 0, and which ways lead down from there?</source>
        <translation>x*yと書きましょう。勾配が0になるのはどこで、そこから下るのはどの方向でしょうか。</translation>
    </message>
    <message>
        <source>On the round bowl take 10 and then 1e-10, as the textbook does.</source>
        <translation>教科書のように、丸いお椀型の上で10、次に1e-10を試しましょう。</translation>
    </message>
    <message>
        <source>On the round bowl with a rate of .1 start ten times as far away: some ten steps more.</source>
        <translation>丸いお椀型の上で学習係数を0.1にして、10倍遠くから始めましょう。10ステップほど増えるだけです。</translation>
    </message>
    <message>
        <source>Take 0 for both: where the gradient is 0, nothing moves.</source>
        <translation>両方を0にしましょう。勾配が0のところでは動きません。</translation>
    </message>
    <message>
        <source>Take the elongated bowl with the same rate: along which axis is it slow?</source>
        <translation>同じ学習係数で細長いお椀型を選びましょう。どちらの軸の方向が遅いでしょうか。</translation>
    </message>
    <message>
        <source>Write x**2 - y**2: it comes nearer along x, and flies off along y.</source>
        <translation>x**2 - y**2と書きましょう。xの方向には近づき、yの方向には飛び去ります。</translation>
    </message>
    <message>
        <source>Take .1 and then 1: how many steps does each need for the same loss?</source>
        <translation>0.1、次に1を試しましょう。同じ損失になるまで、それぞれ何ステップかかるでしょうか。</translation>
    </message>
    <message>
        <source>Take 1 and then 60: how rough is the curve of the mini-batch&apos;s loss?</source>
        <translation>1、次に60を試しましょう。ミニバッチの損失の曲線はどれだけギザギザになるでしょうか。</translation>
    </message>
    <message>
        <source>Take 1: all borders between the classes are then straight.</source>
        <translation>1にすると、クラスの境界はすべて直線になります。</translation>
    </message>
    <message>
        <source>Try three: do all of them part the plane as well?</source>
        <translation>3つ試しましょう。どれも同じようにうまく平面を分けるでしょうか。</translation>
    </message>
    <message>
        <source>Choose a fault and find, by the errors alone, the parameter where it sits.</source>
        <translation>間違いを1つ選び、どのパラメータにあるのかを誤差だけから見つけましょう。</translation>
    </message>
    <message>
        <source>Take .1 and then 1e-10: the errors grow both ways.</source>
        <translation>0.1、次に1e-10を試しましょう。どちらでも誤差が大きくなります。</translation>
    </message>
    <message>
        <source>Take 8: there are more weights to check, each with two passes of its own.</source>
        <translation>8にしましょう。確認する重みが増え、それぞれに2回の順伝播が必要です。</translation>
    </message>
    <message>
        <source>Draw other weights: where nothing is wrong, the errors stay small.</source>
        <translation>別の重みを引きましょう。間違いがなければ、誤差は小さいままです。</translation>
    </message>
    <message>
        <source>Take linear with a fault: all errors but the largest seem to be 0.</source>
        <translation>誤りを入れて線形にしましょう。一番大きな誤差のほかは0に見えます。</translation>
    </message>
    <message>
        <source>Take log: does the loss still fall where it looks flat?</source>
        <translation>対数にしましょう。平らに見えるところで、損失はまだ下がっているでしょうか。</translation>
    </message>
    <message>
        <source>Take log on the round bowl: a straight line, as each step takes off the same share.</source>
        <translation>丸いお椀型で対数にしましょう。1ステップごとに同じ割合で減るので、直線になります。</translation>
    </message>
    <message>
        <source>Take log: both branches are seen, errors of large h and of rounding.</source>
        <translation>対数にしましょう。大きなhによる誤差と、丸め誤差の両方の枝が見えます。</translation>
    </message>
    <message>
        <source>Take log: cross-entropy, -log y, becomes a straight line.</source>
        <translation>対数にしましょう。交差エントロピー誤差-log yが直線になります。</translation>
    </message>
    <message>
        <source>Take log: far out the slope of sigmoid falls on a straight line, by a factor each unit.</source>
        <translation>対数にしましょう。遠くではシグモイドの傾きが直線的に、つまり一定の割合で小さくなります。</translation>
    </message>
    <message>
        <source>Take 3: a yen more for each apple then costs three yen, and the tax on them.</source>
        <translation>3個にしましょう。りんご1個が1円上がると、3円とその消費税の分だけ増えます。</translation>
    </message>
    <message>
        <source>Add a yen to the price of an apple: by how much does the sum grow, and why?</source>
        <translation>りんごの値段を1円上げましょう。合計はいくら増えますか。それはなぜですか。</translation>
    </message>
    <message>
        <source>Take 0: the price of an orange no longer matters, its gradient is 0.</source>
        <translation>0個にしましょう。みかんの値段は関係なくなり、その勾配は0です。</translation>
    </message>
    <message>
        <source>Raise it: the gradients of the apples stay, as the two are only added.</source>
        <translation>高くしましょう。足し算されるだけなので、りんごの勾配は変わりません。</translation>
    </message>
    <message>
        <source>Its gradient is the sum before tax: take 1.11, and see by how much the bill grows.</source>
        <translation>勾配は税抜きの合計です。1.11にして、支払いがいくら増えるかを見ましょう。</translation>
    </message>
    <message>
        <source>Take 0 and then 100: what goes in changes, what is normalised keeps mean 0 and spread 1.</source>
        <translation>0、次に100にしましょう。入力は変わりますが、正規化した値は平均0、標準偏差1のままです。</translation>
    </message>
    <message>
        <source>Take 100: what comes out of batch norm stays as it was.</source>
        <translation>100にしましょう。バッチ正規化の出力は変わりません。</translation>
    </message>
    <message>
        <source>Take 0: all digits get the same out of it, and no gradient goes through.</source>
        <translation>0にしましょう。どの数字の出力も同じになり、勾配は通り抜けません。</translation>
    </message>
    <message>
        <source>Take 3: all outputs move up by 3, and what is normalised stays.</source>
        <translation>3にしましょう。出力はすべて3だけ増え、正規化した値は変わりません。</translation>
    </message>
    <message>
        <source>Take 1 and then 6: group norm becomes layer norm and instance norm.</source>
        <translation>1、次に6にしましょう。グループ正規化がレイヤー正規化、インスタンス正規化になります。</translation>
    </message>
    <message>
        <source>Go through the units: do all of them get gradients of about one size?</source>
        <translation>ユニットを順に見ましょう。勾配の大きさはどれも同じくらいでしょうか。</translation>
    </message>
    <message>
        <source>Take another digit: its values differ, the gradient of the bias is the sum over all.</source>
        <translation>別の数字にしましょう。値は違いますが、バイアスの勾配は全員の合計です。</translation>
    </message>
    <message>
        <source>Find the class of the label: its gradient y - t is the only one below 0.</source>
        <translation>正解のクラスを探しましょう。勾配y - tが負になるのはそこだけです。</translation>
    </message>
    <message>
        <source>Take 0: nothing comes back from the penalty, and the loss alone is left.</source>
        <translation>0にしましょう。重み減衰からの勾配がなくなり、損失だけが残ります。</translation>
    </message>
    <message>
        <source>Go through all four: which values have one colour, and so one mean?</source>
        <translation>4つとも試しましょう。同じ色、つまり同じ平均になるのはどの値でしょうか。</translation>
    </message>
    <message>
        <source>Take pictures: whole matrices are seen at once, large gradients stand out.</source>
        <translation>「画像」にしましょう。行列の全体が一度に見え、大きな勾配が目立ちます。</translation>
    </message>
    <message>
        <source>Take log where all boxes look pale: small numbers are then told apart.</source>
        <translation>どの箱も薄く見えるときは対数にしましょう。小さな数の違いがわかります。</translation>
    </message>
    <message>
        <source>Take a single digit: its mean is itself, and all is 0.</source>
        <translation>数字を1個にしましょう。平均がその値そのものになり、差はすべて0です。</translation>
    </message>
    <message>
        <source>A network learns, and one sees how train and test part, and what helps.</source>
        <translation>ネットワークが学習し、訓練とテストが離れていく様子と、それを防ぐ方法を見ます。</translation>
    </message>
    <message>
        <source>How the first weights decide what is left of signals and gradients after layers.</source>
        <translation>層を重ねたあとに信号と勾配がどれだけ残るかを、重みの初期値ごとに見ます。</translation>
    </message>
    <message>
        <source>Optimizers race over a surface: each finds its own way down.</source>
        <translation>最適化手法が曲面の上で競争します。下り方は手法ごとに違います。</translation>
    </message>
    <message>
        <source>Several runs learn side by side and differ in one setting or two.</source>
        <translation>設定が1つか2つだけ違う学習を、並べて比べます。</translation>
    </message>
    <message>
        <source>Many short trials with settings drawn at random: which range is worth a closer look?</source>
        <translation>設定を無作為に選んで短い試行を重ね、詳しく調べる範囲を絞ります。</translation>
    </message>
    <message>
        <source>What networks are made of, one function a page, to be moved by hand.</source>
        <translation>ネットワークの部品となる関数を、1ページに1つずつ手で動かして確かめます。</translation>
    </message>
    <message>
        <source>Computations as graphs: values flow forward and gradients back, in numbers.</source>
        <translation>計算グラフで、値が前へ、勾配が後ろへ流れるのを数値で見ます。</translation>
    </message>
    <message>
        <source>It opens a network: its weights, its mistakes, one digit on its way through.</source>
        <translation>ネットワークの中を見ます。重み、間違い、1つの数字が通る道筋。</translation>
    </message>
    <message>
        <source>Autoencoders squeeze digits into a few numbers and rebuild them from those.</source>
        <translation>オートエンコーダーが数字を少しの数に縮め、そこから復元します。</translation>
    </message>
    <message>
        <source>Boltzmann machines and adversarial nets learn what data look like, and make up some.</source>
        <translation>ボルツマンマシンと敵対的生成ネットワークが、データの特徴を学び、新しいデータを作ります。</translation>
    </message>
    <message>
        <source>Networks read step by step: what they keep in mind, and how far gradients reach.</source>
        <translation>ネットワークが系列を順に読みます。何を覚え、勾配がどこまで届くかを見ます。</translation>
    </message>
    <message>
        <source>At the left labs and kept runs, in the middle pictures and a sentence on what is seen, at the right settings, below what plays and how fast.</source>
        <translation>左にラボと保存された学習、中央にグラフと見えるものの説明、右に設定、下に再生と速さがあります。</translation>
    </message>
    <message>
        <source>The error of rebuilding a digit; dotted what as many principal components have.</source>
        <translation>数字の復元の誤差。点線は、同じ数の主成分による誤差です。</translation>
    </message>
    <message>
        <source>Take a linear autoencoder: it comes down to the dotted line and stays there.</source>
        <translation>線形のオートエンコーダーにしましょう。点線まで下がり、そこで止まります。</translation>
    </message>
    <message>
        <source>How much the code says of a digit, in nats.</source>
        <translation>コードが数字について語る量（単位はナット）。</translation>
    </message>
    <message>
        <source>Compare β = 0, 1 and 4: which code says most?</source>
        <translation>β = 0、1、4を比べましょう。最も多くを伝えるのはどのコードでしょうか。</translation>
    </message>
    <message>
        <source>Test digits above, and below each what is rebuilt of it.</source>
        <translation>上がテストの数字、その下が復元されたものです。</translation>
    </message>
    <message>
        <source>Look for digits that come back as another one.</source>
        <translation>別の数字になって戻ってくるものを探しましょう。</translation>
    </message>
    <message>
        <source>Click between two clouds: what lies between a 4 and a 9?</source>
        <translation>2つの集まりの間をクリックしましょう。4と9の間には何があるでしょうか。</translation>
    </message>
    <message>
        <source>What the decoder makes of the place or places of the map.</source>
        <translation>地図のその位置から、デコーダーが作る画像です。</translation>
    </message>
    <message>
        <source>Go out to where no digits lie: what is decoded there?</source>
        <translation>数字のない所まで行きましょう。何が復元されるでしょうか。</translation>
    </message>
    <message>
        <source>What the decoder makes of places in even steps over the map, or on a walk.</source>
        <translation>地図の上の等間隔の位置や、ある数字から別の数字への道の上から、デコーダーが作る画像です。</translation>
    </message>
    <message>
        <source>Go along a row: where does one digit become the next?</source>
        <translation>行に沿って見ましょう。どこで次の数字に変わるでしょうか。</translation>
    </message>
    <message>
        <source>The test digits whose codes lie nearest to the place.</source>
        <translation>コードがその位置に一番近いテストの数字です。</translation>
    </message>
    <message>
        <source>Choose a place on a border: of how many classes are they?</source>
        <translation>境目を選びましょう。いくつのクラスが混ざっているでしょうか。</translation>
    </message>
    <message>
        <source>What the first units look for, or what the last ones paint: weights as images.</source>
        <translation>最初の層が探す模様、または最後の層が描く模様。重みを画像にしたものです。</translation>
    </message>
    <message>
        <source>Spoil the input and learn again: do the spots become strokes?</source>
        <translation>入力にノイズを加えて学習し直しましょう。点が線になるでしょうか。</translation>
    </message>
    <message>
        <source>The errors of normal and of odd digits: what lies apart can be told apart.</source>
        <translation>正常な数字と異常な数字の誤差。離れていれば見分けられます。</translation>
    </message>
    <message>
        <source>Move the threshold to where the two hills meet.</source>
        <translation>しきい値を、2つの山の境目に動かしましょう。</translation>
    </message>
    <message>
        <source>The ROC curve: for every threshold the share of odd digits found, over the share of normal ones that are taken for odd.</source>
        <translation>ROC曲線。しきい値ごとに、見つかった異常な数字の割合を、異常と間違えた正常な数字の割合に対して描きます。</translation>
    </message>
    <message>
        <source>Move the threshold: its point runs along this curve.</source>
        <translation>しきい値を動かしましょう。点がこの曲線の上を動きます。</translation>
    </message>
    <message>
        <source>The digits that lie on the wrong side of the threshold.</source>
        <translation>しきい値の反対側に入ってしまった数字です。</translation>
    </message>
    <message>
        <source>Would you call these odd yourself? Some are badly written.</source>
        <translation>自分でも異常だと思うでしょうか。書き方が崩れたものもあります。</translation>
    </message>
    <message>
        <source>The free energies of train and test: where they part, it overfits.</source>
        <translation>訓練とテストの自由エネルギー。離れていけば過学習です。</translation>
    </message>
    <message>
        <source>Learn from 500 digits: where do the two part?</source>
        <translation>500個で学習しましょう。2つはどこで離れるでしょうか。</translation>
    </message>
    <message>
        <source>How likely the machine finds the data.</source>
        <translation>モデルがデータをどれだけ起こりやすいと見るか。</translation>
    </message>
    <message>
        <source>Look at the dreams when it stops rising: are they digits by then?</source>
        <translation>上がらなくなったとき、夢を見ましょう。もう数字になっているでしょうか。</translation>
    </message>
    <message>
        <source>How far rebuilt data are off.</source>
        <translation>復元されたデータの誤差。</translation>
    </message>
    <message>
        <source>Compare it with the likelihood: it falls soon, and then says little.</source>
        <translation>尤度と比べましょう。すぐに下がり、その後はあまり意味がありません。</translation>
    </message>
    <message>
        <source>How far data are off that went through all layers and back.</source>
        <translation>すべての層を通って戻ってきたデータの誤差。</translation>
    </message>
    <message>
        <source>Look how it jumps where the next layer begins to learn.</source>
        <translation>次の層の学習が始まるところで、どう変わるかを見ましょう。</translation>
    </message>
    <message>
        <source>The share of digits whose class is told rightly.</source>
        <translation>クラスを正しく答えた数字の割合。</translation>
    </message>
    <message>
        <source>Take no layers learnt beforehand: how many updates later does it rise?</source>
        <translation>事前学習なしにしましょう。上がるのは何回の更新の後でしょうか。</translation>
    </message>
    <message>
        <source>The probability of every state, exactly: those of the patterns shall grow.</source>
        <translation>すべての状態の正確な確率。学習する模様の確率が大きくなるはずです。</translation>
    </message>
    <message>
        <source>Count the bars that stand out: there is one for each pattern.</source>
        <translation>飛び出した棒を数えましょう。パターンごとに1本あります。</translation>
    </message>
    <message>
        <source>The patterns that are learnt.</source>
        <translation>学習する模様です。</translation>
    </message>
    <message>
        <source>Say which pairs of units are always on together.</source>
        <translation>いつも一緒にオンになるユニットの組を言ってみましょう。</translation>
    </message>
    <message>
        <source>One update by contrastive divergence, from the data to ΔW.</source>
        <translation>コントラスティブ・ダイバージェンス法による1回の更新。データからΔWまで。</translation>
    </message>
    <message>
        <source>Look at the last image: where is the weight raised, where is it lowered?</source>
        <translation>最後の画像を見ましょう。重みが増えるのはどこで、減るのはどこでしょうか。</translation>
    </message>
    <message>
        <source>The same update, one stage after the other.</source>
        <translation>同じ更新を、1段階ずつ見ます。</translation>
    </message>
    <message>
        <source>Say before each stage what comes next, and why.</source>
        <translation>段階ごとに、次に何が来るのかと、その理由を言ってみましょう。</translation>
    </message>
    <message>
        <source>How often two units are on together: with the data, in the dream, and the difference, which is the update.</source>
        <translation>2つのユニットが同時にオンになる割合。データのとき、夢のとき、そしてその差（更新の量）です。</translation>
    </message>
    <message>
        <source>Play until the difference is pale: data and dream then agree.</source>
        <translation>差が薄くなるまで再生しましょう。データと夢が一致します。</translation>
    </message>
    <message>
        <source>The weights of each hidden unit as an image.</source>
        <translation>隠れユニットごとの重みを画像にしたものです。</translation>
    </message>
    <message>
        <source>Look for filters that are strokes, and for some that learnt nothing.</source>
        <translation>線になったフィルターと、何も学習していないフィルターを探しましょう。</translation>
    </message>
    <message>
        <source>Digits of which a part is painted out, and how it is completed.</source>
        <translation>一部を塗りつぶした数字と、補われた結果です。</translation>
    </message>
    <message>
        <source>Paint out the half that tells a 4 from a 9: which one does it choose?</source>
        <translation>4と9を分ける半分を塗りつぶしましょう。どちらを選ぶでしょうか。</translation>
    </message>
    <message>
        <source>What chains of Gibbs steps dream that no data hold.</source>
        <translation>データから離れて続くギブスサンプリングが夢見るものです。</translation>
    </message>
    <message>
        <source>Let the chains go on for many steps: do they change from one digit to another?</source>
        <translation>連鎖を長く続けましょう。ある数字から別の数字へ変わるでしょうか。</translation>
    </message>
    <message>
        <source>Play, and say which edges learn in the next phase.</source>
        <translation>再生して、次の段階でどの辺が学習するかを言ってみましょう。</translation>
    </message>
    <message>
        <source>The loss of every run; a line says what a constant guess has.</source>
        <translation>学習ごとの損失。線は、いつも同じ答えを返したときの損失です。</translation>
    </message>
    <message>
        <source>Find the step where a run falls below the line of a constant guess.</source>
        <translation>決まった答えの線を下回るステップを探しましょう。</translation>
    </message>
    <message>
        <source>The share of trees of each depth whose root is right.</source>
        <translation>木の深さごとの、根の答えが正しい割合。</translation>
    </message>
    <message>
        <source>Compare the depths that were learnt with those that were not.</source>
        <translation>学習した深さと、学習していない深さを比べましょう。</translation>
    </message>
    <message>
        <source>Move the cursor to a marked number: which units change there?</source>
        <translation>印の付いた数へカーソルを動かしましょう。どのユニットが変わるでしょうか。</translation>
    </message>
    <message>
        <source>Click the lowest node that is wrong: are its children right?</source>
        <translation>間違っている一番下のノードをクリックしましょう。子は正しいでしょうか。</translation>
    </message>
    <message>
        <source>The vectors of a node and of its two children.</source>
        <translation>ノードと2つの子のベクトル。</translation>
    </message>
    <message>
        <source>Look for a unit that differs between the two children and survives in the node.</source>
        <translation>2つの子で違い、ノードにも残っているユニットを探しましょう。</translation>
    </message>
    <message>
        <source>How likely each answer is at the node.</source>
        <translation>ノードでのそれぞれの答えの確率。</translation>
    </message>
    <message>
        <source>Look for a node at which two answers are about as likely.</source>
        <translation>2つの答えが同じくらいの確率になるノードを探しましょう。</translation>
    </message>
    <message>
        <source>Compare tanh with LSTM before and after learning.</source>
        <translation>tanhとLSTMを、学習の前と後で比べましょう。</translation>
    </message>
    <message>
        <source>Go step by step: when does the gate open, and what comes in?</source>
        <translation>1ステップずつ進めましょう。ゲートはいつ開き、何が入るでしょうか。</translation>
    </message>
    <message>
        <source>The loss over the steps: of training data, and of data it has never learnt from.</source>
        <translation>ステップごとの損失。訓練データのものと、学習に使っていないデータのもの。</translation>
    </message>
    <message>
        <source>Accuracy over the steps. Where train and test part, overfitting begins.</source>
        <translation>ステップごとの認識精度。訓練とテストが離れ始めると過学習です。</translation>
    </message>
    <message>
        <source>Draw a line through the step where the two part, and look what the loss does there.</source>
        <translation>2本が離れるステップを見つけ、そこで損失がどうなるかを見ましょう。</translation>
    </message>
    <message>
        <source>Pause where test loss is lowest: what happens to it from there on?</source>
        <translation>テストの損失が最小になったところで止めましょう。そこから先はどうなるでしょうか。</translation>
    </message>
    <message>
        <source>Take a spread of .01: which run stays at 2.3, the loss of guessing?</source>
        <translation>標準偏差を0.01にしましょう。当て推量の損失2.3のままなのはどれでしょうか。</translation>
    </message>
    <message>
        <source>Find the run that falls first and the one that ends lowest: are they the same?</source>
        <translation>最初に下がる実行と、最後に最も低い実行を探しましょう。同じでしょうか。</translation>
    </message>
    <message>
        <source>How soon each initial value leads to right answers.</source>
        <translation>重みの初期値によって、どれだけ早く正しく答えるようになるか。</translation>
    </message>
    <message>
        <source>Say before you play which initial value is right first.</source>
        <translation>再生する前に、どの初期値が最初に学習するかを言ってみましょう。</translation>
    </message>
    <message>
        <source>The accuracy of all runs, from the same step to the same step.</source>
        <translation>すべての学習の認識精度を、同じステップで比べます。</translation>
    </message>
    <message>
        <source>Show the gap instead: which run has learnt by heart?</source>
        <translation>代わりに差を表示しましょう。丸暗記したのはどの実行でしょうか。</translation>
    </message>
    <message>
        <source>The activations of each layer: spread out is well.</source>
        <translation>各層のアクティベーション。ほどよく広がっているのが良い状態です。</translation>
    </message>
    <message>
        <source>Take a spread of 1 with sigmoid: all values pile up at 0 and 1.</source>
        <translation>シグモイドで標準偏差を1にしましょう。値は0と1に集まります。</translation>
    </message>
    <message>
        <source>How widely the activations of each layer are spread.</source>
        <translation>各層のアクティベーションがどれだけ広がっているか。</translation>
    </message>
    <message>
        <source>Take Xavier with tanh: the line is nearly level.</source>
        <translation>tanhでXavierにしましょう。線はほぼ水平です。</translation>
    </message>
    <message>
        <source>How large the gradients of each layer&apos;s weights are.</source>
        <translation>各層の重みの勾配の大きさ。</translation>
    </message>
    <message>
        <source>Take .01: are the gradients of the first layer as large as those of the last?</source>
        <translation>0.01にしましょう。最初の層の勾配は、最後の層と同じくらいの大きさでしょうか。</translation>
    </message>
    <message>
        <source>Each optimizer&apos;s way from one start to where f is lowest.</source>
        <translation>同じ出発点から、fが最小になる場所への各手法の経路。</translation>
    </message>
    <message>
        <source>Drag the ring to another start, and watch all paths change.</source>
        <translation>丸を別の出発点へドラッグし、すべての経路が変わるのを見ましょう。</translation>
    </message>
    <message>
        <source>How high each optimizer still stands, step by step: f(x, y).</source>
        <translation>各手法がまだどれだけ高い所にいるか。ステップごとのf(x, y)です。</translation>
    </message>
    <message>
        <source>Look for a racer that leads early and is overtaken later.</source>
        <translation>初めは先頭で、後から追い抜かれる手法を探しましょう。</translation>
    </message>
    <message>
        <source>Drag a rectangle round the best points: the next round is drawn there.</source>
        <translation>良い点を囲むように四角をドラッグしましょう。次の回はそこから選ばれます。</translation>
    </message>
    <message>
        <source>Follow the best lines back: on which axis do they run together?</source>
        <translation>良い試行の線を逆にたどりましょう。どの軸で集まるでしょうか。</translation>
    </message>
    <message>
        <source>Say a number before its box is filled, then take the step.</source>
        <translation>箱に数が入る前にその数を言ってから、1ステップ進めましょう。</translation>
    </message>
    <message>
        <source>Change the norm: how many values share one mean?</source>
        <translation>正規化を替えましょう。1つの平均を共有する値はいくつあるでしょうか。</translation>
    </message>
    <message>
        <source>Choose a digit, and compare its numbers with those of another.</source>
        <translation>数字を1つ選び、別の数字の値と比べましょう。</translation>
    </message>
    <message>
        <source>Compare the two longest bars with what you had believed.</source>
        <translation>長い2本の棒を、自分の予想と比べましょう。</translation>
    </message>
    <message>
        <source>Compare where each curve bends: earlier, later, or not at all.</source>
        <translation>曲線がどこで曲がるかを比べましょう。早いか、遅いか、曲がらないか。</translation>
    </message>
    <message>
        <source>Play with a spread of 1: do the values leave the edges again?</source>
        <translation>標準偏差を1にして再生しましょう。値は端から戻ってくるでしょうか。</translation>
    </message>
    <message>
        <source>The value y = h(x) of every activation function chosen.</source>
        <translation>選んだ活性化関数ごとの値y = h(x)。</translation>
    </message>
    <message>
        <source>Draw sigmoid and step together: how wide is the slope between 0 and 1?</source>
        <translation>シグモイドとステップ関数を一緒に描きましょう。0と1の間の坂はどれだけ広いでしょうか。</translation>
    </message>
    <message>
        <source>The slopes of the same functions: what a gradient is multiplied by on its way.</source>
        <translation>同じ関数の傾き。逆伝播で勾配に掛けられる値です。</translation>
    </message>
    <message>
        <source>Find the largest slope of each: what is left after five layers of sigmoid?</source>
        <translation>それぞれの最大の傾きを探しましょう。シグモイド5層の後に何が残るでしょうか。</translation>
    </message>
    <message>
        <source>What the neuron answers to every pair of inputs; on the line its sum is 0.</source>
        <translation>2つの入力に対するニューロンの答え。線の上では重み付き和が0です。</translation>
    </message>
    <message>
        <source>Try to part the four points of XOR with this one line.</source>
        <translation>XORの4点を、この1本の直線で分けてみましょう。</translation>
    </message>
    <message>
        <source>What the activation function makes of the sum a.</source>
        <translation>活性化関数が和aから作る値。</translation>
    </message>
    <message>
        <source>Change the activation: what becomes of the same sum?</source>
        <translation>活性化関数を替えましょう。同じ和からの出力はどう変わるでしょうか。</translation>
    </message>
    <message>
        <source>The output of two layers, and of the one layer that equals it.</source>
        <translation>2つの層の出力と、それと等しい1つの層の出力。</translation>
    </message>
    <message>
        <source>Put a ReLU between the layers: where does the line bend?</source>
        <translation>層の間にReLUを入れましょう。線はどこで曲がるでしょうか。</translation>
    </message>
    <message>
        <source>The two layers&apos; output less the one layer&apos;s: 0 if they agree.</source>
        <translation>2つの層の出力から1つの層の出力を引いたもの。一致すれば0です。</translation>
    </message>
    <message>
        <source>Leave Identity between: it stays 0, whatever the weights.</source>
        <translation>間は恒等関数のままにしましょう。重みが何であっても0のままです。</translation>
    </message>
    <message>
        <source>The numbers of one pass from the inputs to the outputs.</source>
        <translation>入力から出力まで、1回の順伝播で流れる値。</translation>
    </message>
    <message>
        <source>Click a unit, and work its sum out by hand.</source>
        <translation>ユニットをクリックし、和を手で計算してみましょう。</translation>
    </message>
    <message>
        <source>The probabilities when the largest logit is taken away from all of them first.</source>
        <translation>先に最大値を全体から引いて求めた確率。</translation>
    </message>
    <message>
        <source>Add 1000 to all logits: nothing changes here.</source>
        <translation>すべての入力に1000を足しましょう。ここでは何も変わりません。</translation>
    </message>
    <message>
        <source>The probabilities by the formula as it is written.</source>
        <translation>式のとおりに求めた確率。</translation>
    </message>
    <message>
        <source>Add 1000 to all logits: e^1000 is too large for any number here.</source>
        <translation>すべての入力に1000を足しましょう。e^1000は大きすぎて表せません。</translation>
    </message>
    <message>
        <source>What each loss says of the probability of the right class.</source>
        <translation>正解のクラスの確率に対する、それぞれの損失の値。</translation>
    </message>
    <message>
        <source>Go near 0: which of the losses grows beyond all bounds?</source>
        <translation>0に近づけましょう。限りなく大きくなる損失はどれでしょうか。</translation>
    </message>
    <message>
        <source>Their slopes: where one is 0, nothing tells the weights which way to go.</source>
        <translation>損失の傾き。0の所では、重みをどちらへ動かせばよいかがわかりません。</translation>
    </message>
    <message>
        <source>Compare the slopes at .01: which loss pushes harder?</source>
        <translation>0.01での傾きを比べましょう。強く押すのはどちらの損失でしょうか。</translation>
    </message>
    <message>
        <source>The function, and straight lines with the slopes found at x.</source>
        <translation>関数と、xで求めた傾きを持つ直線。</translation>
    </message>
    <message>
        <source>Take h = 1: which line lies nearer to the tangent, forward or central?</source>
        <translation>h = 1にしましょう。接線に近いのは前方差分と中心差分のどちらでしょうか。</translation>
    </message>
    <message>
        <source>How far the slopes found are off, for every h.</source>
        <translation>hごとの、求めた傾きの誤差。</translation>
    </message>
    <message>
        <source>Find the h with the least error: smaller is not always better.</source>
        <translation>誤差が最小のhを探しましょう。小さければ良いとは限りません。</translation>
    </message>
    <message>
        <source>An arrow against the gradient at each place of the map.</source>
        <translation>地図の各点で、勾配と逆の向きの矢印。</translation>
    </message>
    <message>
        <source>Move the ring about: the arrow is always at right angles to the lines of height.</source>
        <translation>丸を動かしましょう。矢印はいつも等高線に垂直です。</translation>
    </message>
    <message>
        <source>The way of gradient descent over the map, step by step.</source>
        <translation>勾配降下法が地図の上を進む経路。</translation>
    </message>
    <message>
        <source>Take a rate of 1 on the round bowl: it jumps to and fro for ever.</source>
        <translation>丸いお椀型で学習係数を1にしましょう。いつまでも往復します。</translation>
    </message>
    <message>
        <source>How high the point still stands after each step.</source>
        <translation>ステップごとに、点がまだどれだけ高い所にいるか。</translation>
    </message>
    <message>
        <source>Take rates of .1 and .9 on the round bowl: both fall at the same pace.</source>
        <translation>丸いお椀型で学習係数を0.1と0.9にしましょう。同じ速さで下がります。</translation>
    </message>
    <message>
        <source>How a small network of one hidden layer parts the plane.</source>
        <translation>隠れ層が1つの小さなネットワークが、平面をどう分けるか。</translation>
    </message>
    <message>
        <source>Play, and count the borders: there are no more bends than hidden units allow.</source>
        <translation>再生して境界を見ましょう。曲がり方は隠れ層のユニット数で限られます。</translation>
    </message>
    <message>
        <source>The loss of each update&apos;s mini-batch, and of all points.</source>
        <translation>更新ごとのミニバッチの損失と、すべての点の損失。</translation>
    </message>
    <message>
        <source>Take a batch of all points: the rough curve comes near to the smooth one.</source>
        <translation>すべての点をバッチにしましょう。ギザギザの曲線が滑らかな曲線に近づきます。</translation>
    </message>
    <message>
        <source>The largest error of each parameter; a mistake in backward sticks out.</source>
        <translation>パラメータごとの最大の誤差。逆伝播に間違いがあると目立ちます。</translation>
    </message>
    <message>
        <source>Choose a fault: which bar stands out?</source>
        <translation>誤りを1つ選びましょう。どれが飛び出すでしょうか。</translation>
    </message>
    <message>
        <source>The error of each weight by itself, in the order of the array.</source>
        <translation>重み1つずつの誤差を、配列の順に並べたもの。</translation>
    </message>
    <message>
        <source>Choose “kink at zero”: is every weight wrong, or some of them?</source>
        <translation>「0での折れ目」を選びましょう。外れるのはすべての重みでしょうか、一部でしょうか。</translation>
    </message>
    <message>
        <source>The digits of the mini-batch that goes through the graph.</source>
        <translation>計算グラフを通るミニバッチの数字。</translation>
    </message>
    <message>
        <source>Add a point of the wrong class: does the border go round it?</source>
        <translation>違うクラスの点を1つ加えましょう。境界はその点を囲むでしょうか。</translation>
    </message>
    <message>
        <source>Where in the plane each hidden unit is on, and where it is off.</source>
        <translation>隠れ層のニューロンごとに、平面のどこでオンになり、どこでオフになるか。</translation>
    </message>
    <message>
        <source>Look for two units that cut the plane along the same line.</source>
        <translation>同じ線で平面を切る2つのユニットを探しましょう。</translation>
    </message>
    <message>
        <source>What you drew, as the network gets it: 28 x 28 pixels.</source>
        <translation>描いた数字をネットワークに入る形にしたもの。28×28ピクセルです。</translation>
    </message>
    <message>
        <source>Draw in a corner: is it moved to the middle, as the digits learnt are?</source>
        <translation>隅に描きましょう。学習した数字のように、中央へ動かされるでしょうか。</translation>
    </message>
    <message>
        <source>How likely the network finds each class for what you drew.</source>
        <translation>描いた数字に対する、クラスごとの確率。</translation>
    </message>
    <message>
        <source>Make a 3 into an 8 stroke by stroke: when does the answer change?</source>
        <translation>3に線を少しずつ足して8にしましょう。答えはいつ変わるでしょうか。</translation>
    </message>
    <message>
        <source>What networks of earlier runs make of the same drawing.</source>
        <translation>同じ絵に対する、以前の学習のネットワークの答え。</translation>
    </message>
    <message>
        <source>Draw a digit on which two runs disagree.</source>
        <translation>2つの実行の答えが分かれる数字を描いてみましょう。</translation>
    </message>
    <message>
        <source>The confusion matrix: a row for what a digit is, a column for the answer.</source>
        <translation>混同行列。行が正解、列が答えです。</translation>
    </message>
    <message>
        <source>Click the darkest cell beside the diagonal: would you have read those digits rightly?</source>
        <translation>対角線の外で最も数の多いマスをクリックしましょう。自分なら正しく読めるでしょうか。</translation>
    </message>
    <message>
        <source>The test digits that are counted in the chosen cell.</source>
        <translation>選んだマスに数えられているテストの数字。</translation>
    </message>
    <message>
        <source>Choose one of them, and look in the wall how sure the network was.</source>
        <translation>1つ選び、ネットワークがどれだけ確信していたかを見ましょう。</translation>
    </message>
    <message>
        <source>The digit as it enters the network.</source>
        <translation>ネットワークに入る数字。</translation>
    </message>
    <message>
        <source>Count how many pixels are not 0: the network gets 784 numbers.</source>
        <translation>0でないピクセルを数えましょう。ネットワークに入るのは784個の数です。</translation>
    </message>
    <message>
        <source>Test digits to choose from: one of them is led through.</source>
        <translation>ここからテストの数字を1つ選び、ネットワークに通します。</translation>
    </message>
    <message>
        <source>Take a 1 and then a 7: from which layer on do the maps differ?</source>
        <translation>1、次に7を選びましょう。どの層からマップが違ってくるでしょうか。</translation>
    </message>
    <message>
        <source>What a layer makes of the digit: an image a filter or unit.</source>
        <translation>層が数字から作るもの。フィルターやニューロンごとに画像1枚です。</translation>
    </message>
    <message>
        <source>Click a map, and find the strokes of the digit that its filter answers to.</source>
        <translation>マップをクリックし、そのフィルターが数字のどの線に反応するかを探しましょう。</translation>
    </message>
    <message>
        <source>What comes out at the end: a probability for each class.</source>
        <translation>最後の出力。クラスごとの確率です。</translation>
    </message>
    <message>
        <source>Look for a digit with two bars of about one height.</source>
        <translation>2本の棒が同じくらいの高さになる数字を探しましょう。</translation>
    </message>
    <message>
        <source>The part of the input under the filter, in numbers.</source>
        <translation>フィルターの下にある入力の一部を数値で示したもの。</translation>
    </message>
    <message>
        <source>Move it over an edge of the digit, and then over an empty place.</source>
        <translation>数字の縁、次に何もない所へ動かしましょう。</translation>
    </message>
    <message>
        <source>The weights of the filter, in numbers.</source>
        <translation>フィルターの重みを数値で示したもの。</translation>
    </message>
    <message>
        <source>Where are its weights above 0? There it wants ink.</source>
        <translation>重みが正なのはどこでしょうか。そこに線があると大きな値になります。</translation>
    </message>
    <message>
        <source>Their products, pixel by pixel: added up they give one number.</source>
        <translation>ピクセルごとの積。足し合わせると1つの数になります。</translation>
    </message>
    <message>
        <source>Add them up and add the bias: the sum stands in the map.</source>
        <translation>足し合わせてバイアスを加えましょう。その値がマップに書かれています。</translation>
    </message>
    <message>
        <source>The weights of the first layer, one image a unit or filter.</source>
        <translation>最初の層の重み。ニューロンやフィルターごとに画像1枚です。</translation>
    </message>
    <message>
        <source>Compare before and now: what has become of the noise?</source>
        <translation>学習前と今を比べましょう。乱数は何に変わったでしょうか。</translation>
    </message>
    <message>
        <source>The weights of the chosen unit or filter.</source>
        <translation>選んだニューロンやフィルターの重み。</translation>
    </message>
    <message>
        <source>Find the edge or blob that it looks for.</source>
        <translation>このユニットが探している縁やかたまりを見つけましょう。</translation>
    </message>
    <message>
        <source>How large the weights of the chosen unit or filter are.</source>
        <translation>選んだニューロンやフィルターの重みの大きさ。</translation>
    </message>
    <message>
        <source>Train with L1 and look again: how many weights are 0?</source>
        <translation>L1で学習してもう一度見ましょう。0の重みはいくつあるでしょうか。</translation>
    </message>
    <message>
        <source>The test digits for which the chosen unit is on most strongly.</source>
        <translation>選んだニューロンが一番強く反応するテストの数字。</translation>
    </message>
    <message>
        <source>Say what these digits have in common, then look at the weights.</source>
        <translation>これらの数字に共通するものを言ってから、重みを見ましょう。</translation>
    </message>
    <message>
        <source>Test digits, framed by whether the answer is right.</source>
        <translation>テストの数字。枠の色で正解か間違いかがわかります。</translation>
    </message>
    <message>
        <source>Put the wrong ones first: which of them are hard for you too?</source>
        <translation>誤りを先に並べましょう。自分にも難しいのはどれでしょうか。</translation>
    </message>
    <message>
        <source>How likely the network finds each class for this digit.</source>
        <translation>この数字に対する、クラスごとの確率。</translation>
    </message>
    <message>
        <source>Look at a mistake: how likely did it find the right class?</source>
        <translation>間違えた数字を見ましょう。正しいクラスの確率はどれくらいでしょうか。</translation>
    </message>
    <message>
        <source>The digit that was chosen.</source>
        <translation>選んだ数字。</translation>
    </message>
    <message>
        <source>Cover the label, and read it yourself first.</source>
        <translation>ラベルを見ずに、まず自分で読んでみましょう。</translation>
    </message>
    <message>
        <source>Gradient times input: which pixels speak for the answer, and which against it.</source>
        <translation>勾配と入力の積。どのピクセルが答えを支え、どのピクセルが逆らうかを示します。</translation>
    </message>
    <message>
        <source>Look at a 4 taken for a 9: which pixels speak for 9?</source>
        <translation>9と間違えられた4を見ましょう。どのピクセルが9を支持しているでしょうか。</translation>
    </message>
    <message>
        <source>The training digits that are nearest to it, pixel by pixel.</source>
        <translation>ピクセルごとに比べて一番近い訓練データの数字。</translation>
    </message>
    <message>
        <source>Are those nearest of the same class? If so, even comparing pixels would do.</source>
        <translation>最も近い数字は同じクラスでしょうか。そうなら、ピクセルを比べるだけでも当たります。</translation>
    </message>
    <message>
        <source>Every run is kept here with its settings and curves until it is removed. It can be shown on stage again, compared with others, or pinned as a ghost behind the next one.</source>
        <translation>すべての実行が、削除するまで設定と曲線ごとここに残ります。もう一度表示したり、ほかと比べたり、次の実行の後ろに薄い線として固定したりできます。</translation>
    </message>
    <message>
        <source>Pin a run, change one setting, and play: what has moved against the ghost?</source>
        <translation>実行を固定し、設定を1つ変えて再生しましょう。薄い線と比べて何が変わったでしょうか。</translation>
    </message>
    <message>
        <source>Goes back to the beginning; what has run so far stays in the list of runs.</source>
        <translation>最初に戻ります。それまでの実行は一覧に残ります。</translation>
    </message>
    <message>
        <source>Change one setting and start anew: the run before stays as a ghost.</source>
        <translation>設定を1つ変えて最初からやり直すと、前の実行は薄い線で残ります。</translation>
    </message>
    <message>
        <source>Plays at the speed at the right, and pauses; what was seen so far stays.</source>
        <translation>右の速さで再生し、もう一度押すと一時停止します。それまでの表示は残ります。</translation>
    </message>
    <message>
        <source>Pause when the curves part, and go on step by step from there.</source>
        <translation>曲線が離れたところで止めて、そこから1ステップずつ進めてみましょう。</translation>
    </message>
    <message>
        <source>Goes on by exactly one step: one update of a network, one trial, one node.</source>
        <translation>ちょうど1ステップ進みます。ネットワークの更新1回、試行1回、ノード1つです。</translation>
    </message>
    <message>
        <source>Take one step from the start, and say before it what will change.</source>
        <translation>最初から1ステップ進める前に、何が変わるかを言ってみましょう。</translation>
    </message>
    <message>
        <source>Goes on by many steps at once: an epoch where there are epochs.</source>
        <translation>何ステップもまとめて進みます。エポックがあるところでは1エポックです。</translation>
    </message>
    <message>
        <source>Press it ten times: how much does each epoch still bring?</source>
        <translation>10回押してみましょう。1エポックごとにどれだけ良くなるでしょうか。</translation>
    </message>
    <message>
        <source>Shows which step is seen; dragged to the left it looks back at earlier ones.</source>
        <translation>いま見ているステップを示します。左へ動かすと前のステップを見られます。</translation>
    </message>
    <message>
        <source>Look back to where test accuracy was best, and compare it with the end.</source>
        <translation>テストの認識精度が最も良かったところへ戻り、最後と比べてみましょう。</translation>
    </message>
    <message>
        <source>Take a spread of .01, where the last layers die out, and switch batch norm on.</source>
        <translation>標準偏差0.01では後ろの層の値が消えます。そこでバッチ正規化を使いましょう。</translation>
    </message>
    <message>
        <source>Compare both with ReLU: where do the activations of each layer lie?</source>
        <translation>ReLUで両方を比べましょう。各層のアクティベーションはどこにあるでしょうか。</translation>
    </message>
    <message>
        <source>Take 12 with a spread of .01: in which layer is nothing left?</source>
        <translation>標準偏差0.01で12層にしましょう。何も残らなくなるのはどの層でしょうか。</translation>
    </message>
    <message>
        <source>Take 10 and then 500: Xavier keeps the spread, a fixed standard deviation does not.</source>
        <translation>10、次に500を試しましょう。Xavierでは広がりが保たれ、標準偏差を固定すると保たれません。</translation>
    </message>
    <message>
        <source>Take digits: most of their pixels are 0. What does the first layer make of them?</source>
        <translation>数字を入力しましょう。ほとんどのピクセルは0です。最初の層の出力はどうなるでしょうか。</translation>
    </message>
    <message>
        <source>Draw the weights anew: the single bars change, the shape of the histograms stays.</source>
        <translation>重みを引き直しましょう。1本1本の棒は変わっても、ヒストグラムの形は変わりません。</translation>
    </message>
    <message>
        <source>Take 300 and then 8,000: does the order of the initial values stay?</source>
        <translation>300、次に8000を試しましょう。初期値の順位は変わらないでしょうか。</translation>
    </message>
    <message>
        <source>Take 200: which of the initial values have hardly begun to learn by then?</source>
        <translation>200にしましょう。そのときまだほとんど学習が進んでいない初期値はどれでしょうか。</translation>
    </message>
    <message>
        <source>Let the rows differ in the activation: which of them keeps its spread from layer to layer?</source>
        <translation>行を活性化関数で分けましょう。層を重ねても広がりが保たれるのはどれでしょうか。</translation>
    </message>
    <message>
        <source>Take learning: the histograms move while the network learns digits.</source>
        <translation>「学習」にしましょう。数字を学習するあいだ、ヒストグラムが動きます。</translation>
    </message>
    <message>
        <source>Take compare: two initial values, one over the other in each layer.</source>
        <translation>「比較」にしましょう。2つの初期値が層ごとに重ねて描かれます。</translation>
    </message>
    <message>
        <source>Take gradients, and go from the last layer to the first: do they keep their size?</source>
        <translation>勾配を選び、最後の層から最初の層へ見ていきましょう。大きさは保たれるでしょうか。</translation>
    </message>
    <message>
        <source>Take the first and then the last layer: in which do the values move further?</source>
        <translation>最初の層、次に最後の層を選びましょう。値が大きく動くのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Take shared: layers with small values are then seen to have small ones.</source>
        <translation>「共通」にしましょう。値の小さい層が、小さいとわかります。</translation>
    </message>
    <message>
        <source>Take log: the few values far out are seen too.</source>
        <translation>対数にしましょう。離れたところにあるわずかな値も見えます。</translation>
    </message>
    <message>
        <source>Take log: does the loss still fall where it looks flat near 0?</source>
        <translation>対数にしましょう。0の近くで平らに見えるところでも、損失はまだ下がっているでしょうか。</translation>
    </message>
    <message>
        <source>Take the learning rate with the values .01, .1, 1: three runs differ in nothing else.</source>
        <translation>学習係数を選び、値を0.01, 0.1, 1にしましょう。ほかはすべて同じ3つの実行になります。</translation>
    </message>
    <message>
        <source>Write logspace 1e-4 1 5: five values, each ten times the one before.</source>
        <translation>logspace 1e-4 1 5と書きましょう。10倍ずつの5つの値になります。</translation>
    </message>
    <message>
        <source>Take the batch size besides the learning rate: does the best rate stay the same?</source>
        <translation>学習係数に加えてバッチサイズも変えましょう。最も良い学習係数は同じでしょうか。</translation>
    </message>
    <message>
        <source>Write 10, 100: there are then twice as many runs.</source>
        <translation>10, 100と書きましょう。実行の数が2倍になります。</translation>
    </message>
    <message>
        <source>Take 5: are the curves further apart than their bands are wide?</source>
        <translation>5にしましょう。曲線の間隔は、帯の幅より広いでしょうか。</translation>
    </message>
    <message>
        <source>Take side by side where the curves lie over each other.</source>
        <translation>曲線が重なって見にくいときは、並べましょう。</translation>
    </message>
    <message>
        <source>Read what the source says, and look in the table whether it is so here.</source>
        <translation>出典の主張を読み、ここでもそうなるかを表で確かめましょう。</translation>
    </message>
    <message>
        <source>Take the gap: which of the runs overfits most?</source>
        <translation>差を選びましょう。最も過学習しているのはどの実行でしょうか。</translation>
    </message>
    <message>
        <source>Take train and then test: is it the same run that leads?</source>
        <translation>訓練、次にテストを選びましょう。先頭は同じ実行でしょうか。</translation>
    </message>
    <message>
        <source>Look at the same digits in another run: does it mistake the same ones?</source>
        <translation>別の実行で同じ数字を見ましょう。同じ数字を間違えるでしょうか。</translation>
    </message>
    <message>
        <source>Take Confusion: which two digits does it mix up most?</source>
        <translation>「混同」を選びましょう。最も取り違えるのは、どの数字とどの数字でしょうか。</translation>
    </message>
    <message>
        <source>Put one point of another class amid a cloud: how far does the border bend for it?</source>
        <translation>点の集まりの中に別のクラスの点を1つ置きましょう。境界はどこまで曲がるでしょうか。</translation>
    </message>
    <message>
        <source>Take the best step: which mistakes of the last step were not made there?</source>
        <translation>「最良のステップ」にしましょう。最後にはあって、そこにはない誤りはどれでしょうか。</translation>
    </message>
    <message>
        <source>Take shares: of which digit does it miss most?</source>
        <translation>「割合」にしましょう。最も見逃されるのはどの数字でしょうか。</translation>
    </message>
    <message>
        <source>Take before and then now: what has learning made of noise?</source>
        <translation>「学習前」、次に「今」を見ましょう。学習は乱数から何を作ったでしょうか。</translation>
    </message>
    <message>
        <source>Order them by norm: do the longest show strokes, the shortest noise?</source>
        <translation>ノルム順に並べましょう。長いものは線に、短いものはノイズに見えるでしょうか。</translation>
    </message>
    <message>
        <source>Take wrong first: which of these would you have read rightly?</source>
        <translation>「誤りから」にしましょう。自分なら正しく読めるのはどれでしょうか。</translation>
    </message>
    <message>
        <source>Take 1 step/s and say before each step what will change; then full speed.</source>
        <translation>1ステップ/秒にして、毎回何が変わるかを先に言ってみましょう。次に最高速にしましょう。</translation>
    </message>
    <message>
        <source>Look at the same digits in another run: what has changed?</source>
        <translation>別の実行で同じ数字を見ましょう。何が変わったでしょうか。</translation>
    </message>
    <message>
        <source>Take none, with Identity and squared error: what is left is the plane of PCA.</source>
        <translation>なしにして、恒等関数と2乗誤差にしましょう。残るのは主成分分析の平面です。</translation>
    </message>
    <message>
        <source>Take Identity and squared error: no code then beats as many principal components.</source>
        <translation>恒等関数と2乗誤差にしましょう。同じ次元の主成分分析より良くはなりません。</translation>
    </message>
    <message>
        <source>Take Maps: do the digits of a class lie together, though no labels were learnt?</source>
        <translation>「地図」を選びましょう。ラベルを学習していないのに、同じ数字は集まっているでしょうか。</translation>
    </message>
    <message>
        <source>Compare both: what is looked for in a digit, and what digits are painted with.</source>
        <translation>両方を比べましょう。数字の何を見ているか、何で数字を描いているかがわかります。</translation>
    </message>
    <message>
        <source>Take the walk: is each image on the way still a digit?</source>
        <translation>「道のり」にしましょう。途中の画像はどれも数字に見えるでしょうか。</translation>
    </message>
    <message>
        <source>Begin at a 4 and go to a 9: where does one become the other?</source>
        <translation>4から9へ進みましょう。どこで入れ替わるでしょうか。</translation>
    </message>
    <message>
        <source>Take a digit at the far side of the map: which others does the way lead through?</source>
        <translation>地図の反対側にある数字を選びましょう。途中でどの数字を通るでしょうか。</translation>
    </message>
    <message>
        <source>Take KL of a variational code: how many nats does the code say of a digit?</source>
        <translation>変分のときにKLを選びましょう。コードは数字について何ナット伝えているでしょうか。</translation>
    </message>
    <message>
        <source>Take 100: are the generated points spread as the few real ones are?</source>
        <translation>100にしましょう。生成された点は、わずかな本物の点と同じように広がるでしょうか。</translation>
    </message>
    <message>
        <source>Take more: does the generator find all of the groups?</source>
        <translation>増やしましょう。生成器はすべてのグループを見つけるでしょうか。</translation>
    </message>
    <message>
        <source>Take .02: does the generator hit groups that are so narrow?</source>
        <translation>0.02にしましょう。これほど狭いグループに当たるでしょうか。</translation>
    </message>
    <message>
        <source>Draw other points of the same kind: the generator has to find the same places.</source>
        <translation>同じ種類の別の点にしましょう。生成器が見つける場所は同じはずです。</translation>
    </message>
    <message>
        <source>Take 500: the free energies of train and test part, which is overfitting.</source>
        <translation>500にしましょう。訓練とテストの自由エネルギーが離れます。過学習です。</translation>
    </message>
    <message>
        <source>Take 20 and then 500 units: how sharp do the dreams get?</source>
        <translation>20、次に500ユニットを試しましょう。夢はどれだけはっきりするでしょうか。</translation>
    </message>
    <message>
        <source>Take ReLU and then tanh: how do the borders of the discriminator bend?</source>
        <translation>ReLU、次にtanhを試しましょう。識別器の境界はどう曲がるでしょうか。</translation>
    </message>
    <message>
        <source>Take .01, as Hinton&apos;s guide advises, and then 1: how do the filters look?</source>
        <translation>Hintonの手引きが勧める0.01、次に1を試しましょう。フィルターはどう見えるでしょうか。</translation>
    </message>
    <message>
        <source>Take 0 and then .01: which filters are the smoother ones?</source>
        <translation>0、次に0.01を試しましょう。フィルターが滑らかなのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Look at the same picture of another run: which one dreams better digits?</source>
        <translation>別の実行で同じ図を見ましょう。夢に見る数字が良いのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Take Slow motion, and say before each stage what comes next.</source>
        <translation>スローモーションにして、段階ごとに次に来るものを言ってみましょう。</translation>
    </message>
    <message>
        <source>Compare error and log-likelihood: the first falls soon, and says little of the dreams.</source>
        <translation>誤差と対数尤度を比べましょう。誤差はすぐ下がりますが、夢の良さはあまり表しません。</translation>
    </message>
    <message>
        <source>Let them begin at noise: how many Gibbs steps until there are digits?</source>
        <translation>ノイズから始めましょう。数字になるまで何回のギブスサンプリングが必要でしょうか。</translation>
    </message>
    <message>
        <source>Paint out the top and then the bottom: which half says more of a digit?</source>
        <translation>上、次に下を塗りつぶしましょう。数字について多くを語るのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Go up layer by layer: do the units look for larger parts of a digit?</source>
        <translation>1層ずつ上へ進みましょう。数字のより大きな部分を見るようになるでしょうか。</translation>
    </message>
    <message>
        <source>Take 8 and then 64 units: how much can they keep in mind?</source>
        <translation>8、次に64ユニットを試しましょう。どれだけ覚えていられるでしょうか。</translation>
    </message>
    <message>
        <source>Take .0001, and look whether the loss still falls.</source>
        <translation>0.0001にして、損失がまだ下がるかを見ましょう。</translation>
    </message>
    <message>
        <source>Show the same sequence to another cell: whose gradient reaches further back?</source>
        <translation>同じ系列を別のセルに見せましょう。勾配がより遠くまで届くのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Look for one that it answers wrongly: at which step does it go astray?</source>
        <translation>答えを間違える系列を探しましょう。どのステップで外れるでしょうか。</translation>
    </message>
    <message>
        <source>Look for a unit that keeps its value over many steps.</source>
        <translation>値を長く保つユニットを探しましょう。</translation>
    </message>
    <message>
        <source>Take linear and then log: on which does one see the last progress?</source>
        <translation>線形、次に対数にしましょう。最後の進歩が見えるのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Take .3 and then 1: which repeats itself, and which makes words of its own?</source>
        <translation>0.3、次に1.0を試しましょう。同じことを繰り返すのはどちらで、言葉を作るのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Take the saddle and start at (-2, .01): who gets away from it first?</source>
        <translation>鞍点を選び、(-2, 0.01)から始めましょう。最初に抜け出すのはどれでしょうか。</translation>
    </message>
    <message>
        <source>Write x**2/20 + y**2 + 2*sin(x): who is caught in the first hollow?</source>
        <translation>x**2/20 + y**2 + 2*sin(x)と書きましょう。最初のくぼみにつかまるのはどれでしょうか。</translation>
    </message>
    <message>
        <source>Take -7 for x and 2 for y, where the textbook starts on the elongated bowl.</source>
        <translation>細長いお椀型で、教科書と同じx = -7、y = 2から始めましょう。</translation>
    </message>
    <message>
        <source>Take .1 on the elongated bowl: SGD still jumps to and fro, but one hardly sees it.</source>
        <translation>細長いお椀型で0.1にしましょう。SGDはまだ左右に跳ねますが、ほとんど見えません。</translation>
    </message>
    <message>
        <source>Take 200: who has arrived, and who still moves?</source>
        <translation>200にしましょう。着いたのはどれで、まだ動いているのはどれでしょうか。</translation>
    </message>
    <message>
        <source>Take SGD and AdaGrad on the elongated bowl: which one zigzags?</source>
        <translation>細長いお椀型でSGDとAdaGradを走らせましょう。ジグザグに動くのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Raise that of SGD above 1 on the elongated bowl: each step lands higher up.</source>
        <translation>細長いお椀型でSGDの値を1より大きくしましょう。1ステップごとに高いところへ跳びます。</translation>
    </message>
    <message>
        <source>Draw lines only where paths are hard to tell from the tints.</source>
        <translation>塗りの色で経路が見にくいときは、線だけにしましょう。</translation>
    </message>
    <message>
        <source>Space the lines evenly: near the lowest point there is none left.</source>
        <translation>等間隔にしましょう。最小値の近くには線がなくなります。</translation>
    </message>
    <message>
        <source>Switch it off on the elongated bowl: the steps no longer look square to the lines.</source>
        <translation>細長いお椀型でオフにしましょう。等高線に垂直には見えなくなります。</translation>
    </message>
    <message>
        <source>Take linear: the first steps are seen, and the last ones all lie at the bottom.</source>
        <translation>線形にしましょう。最初のほうは見えますが、最後のほうはすべて底に重なります。</translation>
    </message>
    <message>
        <source>Take “explain this step” and follow the numbers from the gradient to the step.</source>
        <translation>「このステップを解説」で、勾配から更新までの数値を追いましょう。</translation>
    </message>
    <message>
        <source>Take the race, and go on step by step: who leads after three, who at the end?</source>
        <translation>レースにして1ステップずつ進めましょう。3ステップ後の先頭と、最後の先頭はどれでしょうか。</translation>
    </message>
    <message>
        <source>Shuffled epochs use every example once before any comes again: compare the curves of one epoch.</source>
        <translation>エポックごとに混ぜると、どのデータも一度ずつ使われます。1エポックの曲線を比べましょう。</translation>
    </message>
    <message>
        <source>Give it Fashion-MNIST: the same network gets fewer right.</source>
        <translation>Fashion-MNISTを使いましょう。同じネットワークでも認識精度は下がります。</translation>
    </message>
    <message>
        <source>Compare both: the validation accuracy changes a little, as other digits judge.</source>
        <translation>両方を比べましょう。判定する数字が変わるので、検証の認識精度も少し変わります。</translation>
    </message>
    <message>
        <source>Add one point of the wrong class, and look how far the border bends.</source>
        <translation>違うクラスの点を1つ加えて、境界がどこまで曲がるかを見ましょう。</translation>
    </message>
    <message>
        <source>Take .1: units with a small spread are no longer brought to spread 1.</source>
        <translation>0.1にしましょう。標準偏差の小さいユニットは1にそろわなくなります。</translation>
    </message>
    <message>
        <source>Take .5 and then .99: how soon does the test follow what training does?</source>
        <translation>0.5、次に0.99を試しましょう。テストの結果はどれだけ早く学習に追いつくでしょうか。</translation>
    </message>
    <message>
        <source>Take a batch size of 4, where the two differ by a third.</source>
        <translation>バッチサイズを4にしましょう。2つの値は3分の1違います。</translation>
    </message>
    <message>
        <source>Take 0 and then 1, and look at the test curve of the first updates.</source>
        <translation>0、次に1にして、最初の更新でのテストの曲線を見ましょう。</translation>
    </message>
    <message>
        <source>Switch it off: how much of the gain comes from normalising alone?</source>
        <translation>オフにしましょう。正規化だけで、どれだけ良くなるでしょうか。</translation>
    </message>
    <message>
        <source>Switch it off: the layers before have to serve weights drawn at random.</source>
        <translation>オフにしましょう。前の層は、乱数で決めた重みに合わせるしかありません。</translation>
    </message>
    <message>
        <source>Switch it off: the network can no longer prefer a class for every input alike.</source>
        <translation>オフにしましょう。どの入力にも同じクラスを優先することができなくなります。</translation>
    </message>
    <message>
        <source>Compare both with a rate that changes: as long as it stays, they go the same way.</source>
        <translation>学習係数を変化させて両方を比べましょう。一定なら同じ動きになります。</translation>
    </message>
    <message>
        <source>Take an ε of .1, so that one sees a difference at all.</source>
        <translation>違いが見えるように、εを0.1にしましょう。</translation>
    </message>
    <message>
        <source>Look at the first ten updates: later the two hardly differ.</source>
        <translation>最初の10回の更新を見ましょう。その後はほとんど変わりません。</translation>
    </message>
    <message>
        <source>Take 0 and then .1: the first updates get shorter.</source>
        <translation>0、次に0.1にしましょう。最初の更新が小さくなります。</translation>
    </message>
    <message>
        <source>Switch it on and look how far the first update goes.</source>
        <translation>オンにして、最初の更新がどこまで進むかを見ましょう。</translation>
    </message>
    <message>
        <source>Count the weights that are exactly 0: there are many with one form, next to none with the other.</source>
        <translation>ちょうど0の重みを数えましょう。片方では多く、もう片方ではほとんどありません。</translation>
    </message>
    <message>
        <source>Compare both: what is tested is the same network, scaled in another place.</source>
        <translation>両方を比べましょう。テストするのは同じネットワークで、倍率をかける場所が違うだけです。</translation>
    </message>
    <message>
        <source>Take .01: small progress no longer counts, and the run stops sooner.</source>
        <translation>0.01にしましょう。小さな改善は数えないので、早く止まります。</translation>
    </message>
    <message>
        <source>Take float64: slower, and the curves part only after many updates.</source>
        <translation>float64にしましょう。遅くなり、曲線が離れるのは何回も更新した後です。</translation>
    </message>
    <message>
        <source>Take 1 for the first updates: what happens between two measurements is not seen.</source>
        <translation>最初のうちは1にしましょう。測定と測定の間のことは見えません。</translation>
    </message>
    <message>
        <source>Take 100 and then 1,000: how rough is the curve for the want of examples?</source>
        <translation>100、次に1000にしましょう。データが少ないと曲線はどれだけ荒れるでしょうか。</translation>
    </message>
    <message>
        <source>Take 100: a difference of .02 between two runs is then no more than chance.</source>
        <translation>100にしましょう。2つの実行の差が0.02でも、偶然の範囲です。</translation>
    </message>
    <message>
        <source>Search the batch size as well: does it matter as much as the learning rate?</source>
        <translation>バッチサイズも探索しましょう。学習係数と同じくらい効くでしょうか。</translation>
    </message>
    <message>
        <source>Draw evenly between 1e-6 and .01: nine in ten trials then lie above .001.</source>
        <translation>1e-6から0.01の間で均等に選びましょう。10回に9回は0.001より上になります。</translation>
    </message>
    <message>
        <source>Where the best trials lie at this end, go further: better ones may lie beyond.</source>
        <translation>最良の試行がこの端にあれば、さらに広げましょう。その先にもっと良い値があるかもしれません。</translation>
    </message>
    <message>
        <source>Leave out what the best ten trials never use, and run another round.</source>
        <translation>上位10回の試行が使わない値を外して、もう一度探索しましょう。</translation>
    </message>
    <message>
        <source>Take a grid of as many trials: how many different learning rates has it tried?</source>
        <translation>同じ回数の格子にしましょう。学習係数は何通り試されたでしょうか。</translation>
    </message>
    <message>
        <source>Take 20 and then 100: by how much does the best of them get better?</source>
        <translation>20、次に100を試しましょう。最良の試行はどれだけ良くなるでしょうか。</translation>
    </message>
    <message>
        <source>Take 5 and then 50: are the best trials the same ones?</source>
        <translation>5、次に50を試しましょう。上位の試行は同じでしょうか。</translation>
    </message>
    <message>
        <source>Take 3: does the best trial stay the best, or was it luck?</source>
        <translation>3にしましょう。最良の試行は最良のままでしょうか。それとも偶然だったのでしょうか。</translation>
    </message>
    <message>
        <source>Judge by the loss: does another trial come first?</source>
        <translation>損失で比べましょう。別の試行が1位になるでしょうか。</translation>
    </message>
    <message>
        <source>Run a round with it and one without: how long do they take, and is the best as good?</source>
        <translation>ありとなしで1回ずつ探索しましょう。かかる時間は、そして最良の結果は同じくらいでしょうか。</translation>
    </message>
    <message>
        <source>Stay on this machine first: a cluster pays when a round takes hours.</source>
        <translation>まずはこのコンピュータで試しましょう。クラスタが役立つのは、何時間もかかるときです。</translation>
    </message>
    <message>
        <source>Take one and then as many as the machine has cores: how much sooner is a round over?</source>
        <translation>1、次にコアの数にしましょう。どれだけ早く終わるでしょうか。</translation>
    </message>
    <message>
        <source>Start “dask scheduler” on a machine, and write the address that it says.</source>
        <translation>あるコンピュータで「dask scheduler」を起動し、表示されたアドレスを書きましょう。</translation>
    </message>
    <message>
        <source>Put the learning rate here and the result along y: how narrow is the good range?</source>
        <translation>ここに学習係数、縦軸に結果を置きましょう。良い範囲はどれだけ狭いでしょうか。</translation>
    </message>
    <message>
        <source>Put the other setting here: does the good range of one depend on the other?</source>
        <translation>もう1つの設定を置きましょう。片方の良い範囲は、もう片方によって変わるでしょうか。</translation>
    </message>
    <message>
        <source>Take all: where do the lines of the best trials run together?</source>
        <translation>すべての設定を表示しましょう。上位の試行の線はどこで集まるでしょうか。</translation>
    </message>
    <message>
        <source>Take linear: small rates lie on a heap, which is why they are drawn by factors.</source>
        <translation>線形にしましょう。小さな値が重なります。だから対数で選ぶのです。</translation>
    </message>
    <message>
        <source>Say what you expect of an experiment before you play it.</source>
        <translation>実験を再生する前に、結果を予想してみましょう。</translation>
    </message>
    <message>
        <source>Go from top to bottom: each lab looks at learning from another side.</source>
        <translation>上から順に見ていきましょう。それぞれのラボが、学習を別の面から見せます。</translation>
    </message>
    <message>
        <source>Go from top to bottom: each page uses what the one before has shown.</source>
        <translation>上から順に進みましょう。どのページも前のページの内容を使います。</translation>
    </message>
    <message>
        <source>Work the number out by the chain rule before you check it.</source>
        <translation>確かめる前に、連鎖律で計算してみましょう。</translation>
    </message>
    <message>
        <source>Go back a step, say the number, and go on to see it.</source>
        <translation>1ステップ戻り、値を言ってから進めてみましょう。</translation>
    </message>
    <message>
        <source>Narrow twice: does the best trial still get better?</source>
        <translation>2回絞りましょう。最良の試行はまだ良くなるでしょうか。</translation>
    </message>
    <message>
        <source>Run a second round without narrowing: how much is luck?</source>
        <translation>絞らずにもう一度探索しましょう。偶然はどれだけあるでしょうか。</translation>
    </message>
    <message>
        <source>Compare the best ten: which setting do they have in common?</source>
        <translation>上位10回を比べましょう。共通する設定はどれでしょうか。</translation>
    </message>
    <message>
        <source>Press it a few times: is it always the same racer that wins?</source>
        <translation>何度か押しましょう。いつも同じ手法が勝つでしょうか。</translation>
    </message>
    <message>
        <source>Add a second SGD with half the rate, and compare the two.</source>
        <translation>学習係数を半分にしたSGDを加えて、2つを比べましょう。</translation>
    </message>
    <message>
        <source>Work one step out by hand, and compare.</source>
        <translation>1ステップを手で計算して比べましょう。</translation>
    </message>
    <message>
        <source>Smooth until two curves no longer cross at every step: which one is higher?</source>
        <translation>2本の曲線が何度も交わらなくなるまで平滑化しましょう。どちらが上でしょうか。</translation>
    </message>
    <message>
        <source>Take .9 and then .95: is it the same run that is there first?</source>
        <translation>0.9、次に0.95にしましょう。最初に届くのは同じ実行でしょうか。</translation>
    </message>
    <message>
        <source>Hide all runs but two, and compare their figures.</source>
        <translation>2つの実行だけを残して、数値を比べましょう。</translation>
    </message>
    <message>
        <source>Look for the row whose line stays level from the first layer to the last.</source>
        <translation>最初の層から最後の層まで線が水平な行を探しましょう。</translation>
    </message>
    <message>
        <source>Draw a digit as people in your country do: is it read rightly?</source>
        <translation>ふだんの書き方で数字を描きましょう。正しく読まれるでしょうか。</translation>
    </message>
    <message>
        <source>Paint a stroke over a test digit: how much does it take to change the answer?</source>
        <translation>テストの数字に線を足しましょう。どれだけ足すと答えが変わるでしょうか。</translation>
    </message>
    <message>
        <source>Raise it with a denoising autoencoder and with a plain one: which one cleans?</source>
        <translation>ノイズ除去のオートエンコーダーと通常のもので大きくしましょう。きれいにするのはどちらでしょうか。</translation>
    </message>
    <message>
        <source>Find nine in ten odd digits: how many normal ones are taken for odd?</source>
        <translation>異常な数字の9割を見つけましょう。正常な数字はどれだけ間違えられるでしょうか。</translation>
    </message>
    <message>
        <source>Take few and then many steps: from when on do the dreams forget the data?</source>
        <translation>少ない回数、次に多い回数にしましょう。夢がデータを忘れるのはいつからでしょうか。</translation>
    </message>
    <message>
        <source>Dream twice from the same digits: are the dreams the same?</source>
        <translation>同じ数字から2回夢を見させましょう。同じ夢になるでしょうか。</translation>
    </message>
    <message>
        <source>Paint out the loop of a 9: what does it put in its place?</source>
        <translation>9の丸い部分を塗りつぶしましょう。そこに何を描くでしょうか。</translation>
    </message>
</context>
<context>
    <name>path_findings</name>
    <message>
        <source>Nobody races.</source>
        <translation>走者がいません。</translation>
    </message>
    <message>
        <source>Add a racer at the right.</source>
        <translation>右側で走者を追加してください。</translation>
    </message>
    <message>
        <source>f has no value at the start ({0}, {1}).</source>
        <translation>開始点({0}, {1})でfの値が定まりません。</translation>
    </message>
    <message>
        <source>Click a place on the map where f is defined, or change the formula.</source>
        <translation>図の上でfが定義されている場所をクリックするか、数式を変えてください。</translation>
    </message>
    <message>
        <source>All start at ({0}, {1}), where f is {2}; each makes {3} steps.</source>
        <translation>全員が({0}, {1})（fの値は{2}）から出発し、{3}ステップ進みます。</translation>
    </message>
    <message>
        <source>Press Space to start the race.</source>
        <translation>Spaceキーでレースを始めます。</translation>
    </message>
    <message>
        <source>{0} steps to where f has no value.</source>
        <translation>{0}はfの値がない場所に入りました。</translation>
    </message>
    <message>
        <source>{0} step to where f has no value.</source>
        <translation>{0}はfの値がない場所に入りました。</translation>
    </message>
    <message>
        <source>{0}: step {1}, at ({2}, {3}).</source>
        <translation>{0}：ステップ{1}、位置は({2}, {3})。</translation>
    </message>
    <message>
        <source>Try a formula that has a value there, or another start.</source>
        <translation>そこでも値を持つ式にするか、別の位置から始めてみましょう。</translation>
    </message>
    <message>
        <source>{0} leaves the map first, at step {1}.</source>
        <translation>最初に図の外へ出たのは{0}（ステップ{1}）です。</translation>
    </message>
    <message>
        <source>{0} leave the map first, at step {1}.</source>
        <translation>{0}がステップ{1}で最初に地図の外へ出ます。</translation>
    </message>
    <message>
        <source>Then, downhill too: {0}.</source>
        <translation>続いて下り坂へ：{0}。</translation>
    </message>
    <message>
        <source>Still on the map: {0}.</source>
        <translation>まだ図の中：{0}。</translation>
    </message>
    <message>
        <source>{0} leaves: every swing is wider.</source>
        <translation>{0}は発散しています。振れ幅が毎回広がります。</translation>
    </message>
    <message>
        <source>{0} has left the map.</source>
        <translation>{0}は図の外へ出ました。</translation>
    </message>
    <message>
        <source>{0} leave the map.</source>
        <translation>{0}は図の外へ出ました。</translation>
    </message>
    <message>
        <source>{0} swings to and fro.</source>
        <translation>{0}は行ったり来たりしています。</translation>
    </message>
    <message>
        <source>{0} swing to and fro.</source>
        <translation>{0}は行ったり来たりしています。</translation>
    </message>
    <message>
        <source>Its swings got no smaller in the last ten steps.</source>
        <translation>最後の10ステップで振れ幅が小さくなっていません。</translation>
    </message>
    <message>
        <source>{0} is there first, at step {1}.</source>
        <translation>最初に到達したのは{0}（ステップ{1}）です。</translation>
    </message>
    <message>
        <source>{0} are there first, at step {1}.</source>
        <translation>最初に到達したのは{0}（ステップ{1}、同時）です。</translation>
    </message>
    <message>
        <source>Then come {0}.</source>
        <translation>続いて{0}。</translation>
    </message>
    <message>
        <source>No other racer is within 0.001 of a minimum yet.</source>
        <translation>極小値から0.001以内に入った走者は、まだほかにいません。</translation>
    </message>
    <message>
        <source>Hardly any progress: {0}.</source>
        <translation>ほとんど進んでいません：{0}。</translation>
    </message>
    <message>
        <source>In {0} steps {1} went {2}; the minimum is {3} away from the start.</source>
        <translation>{1}は{0}ステップで{2}進みました。開始点から最小値までの距離は{3}です。</translation>
    </message>
    <message>
        <source>Try a larger learning rate.</source>
        <translation>学習係数を大きくしてみましょう。</translation>
    </message>
    <message>
        <source>In {0} steps its y changed sign {1} times; its path is {2} long, that of {3} {4}.</source>
        <translation>{0}ステップでyの符号が{1}回変わりました。経路の長さは{2}、{3}では{4}です。</translation>
    </message>
    <message>
        <source>{0} zigzags across the valley.</source>
        <translation>{0}は谷をジグザグに横切っています。</translation>
    </message>
    <message>
        <source>{0} zigzag across the valley.</source>
        <translation>{0}は谷をジグザグに横切っています。</translation>
    </message>
    <message>
        <source>The gradient hardly points along the valley: “explain this step” shows it.</source>
        <translation>勾配は谷に沿った方向をほとんど向いていません。「このステップを解説」で確かめられます。</translation>
    </message>
    <message>
        <source>All are equally low: f is {1} after {2} steps.</source>
        <translation>どれも同じ低さです：{2}ステップ後のfは{1}。</translation>
    </message>
    <message>
        <source>{0} are lowest: f is {1} after {2} steps.</source>
        <translation>{0}が同じ値で最も低い：{2}ステップ後のfは{1}。</translation>
    </message>
    <message>
        <source>{0} is lowest: f is {1} after {2} steps.</source>
        <translation>最も低いのは{0}です：{2}ステップ後のfは{1}。</translation>
    </message>
    <message>
        <source>{0}: f is {1} after {2} steps.</source>
        <translation>{0}：{2}ステップ後のfは{1}。</translation>
    </message>
    <message>
        <source>The gradient is 0 at the start ({0}, {1}): nobody moves.</source>
        <translation>開始点({0}, {1})では勾配が0なので、どれも動きません。</translation>
    </message>
    <message>
        <source>Click another place to start.</source>
        <translation>別の場所をクリックして、そこから始めましょう。</translation>
    </message>
    <message>
        <source>It is at ({0}, {1}).</source>
        <translation>現在の位置は({0}, {1})です。</translation>
    </message>
    <message>
        <source>Try a lower learning rate.</source>
        <translation>学習係数を小さくしてみましょう。</translation>
    </message>
    <message>
        <source>Try a learning rate below {0}.</source>
        <translation>学習係数を{0}より小さくしてみましょう。</translation>
    </message>
    <message>
        <source>Its learning rate {0} is 2 / curvature: each step lands as far on the other side, for ever.</source>
        <translation>学習係数{0}はちょうど2 / 曲率なので、毎回反対側の同じ距離の点に移り続けます。</translation>
    </message>
    <message>
        <source>SGD is stable here only below 2 / curvature = {1}; its learning rate is {0}.</source>
        <translation>ここでSGDが安定するのは、学習係数が2 / 曲率 = {1}より小さいときだけです。今の学習係数は{0}です。</translation>
    </message>
</context>
<context>
    <name>path_presets</name>
    <message>
        <source>Optimizer paths (textbook 6.1)</source>
        <translation>最適化の更新経路（教科書6.1）</translation>
    </message>
    <message>
        <source>Gradient descent (textbook 4.4)</source>
        <translation>勾配降下法（教科書4.4）</translation>
    </message>
    <message>
        <source>Learning rate too large</source>
        <translation>大きすぎる学習係数</translation>
    </message>
    <message>
        <source>Learning rate too small</source>
        <translation>小さすぎる学習係数</translation>
    </message>
    <message>
        <source>Saddle: who escapes?</source>
        <translation>鞍点：誰が抜け出す？</translation>
    </message>
    <message>
        <source>Ravine: Rosenbrock</source>
        <translation>峡谷：Rosenbrock</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Overfit, no remedy</source>
        <translation>過学習、対策なし</translation>
    </message>
    <message>
        <source>Batch norm at 16 scales (textbook 6.3)</source>
        <translation>バッチ正規化の評価（教科書6.3）</translation>
    </message>
    <message>
        <source>Dropout (textbook 6.4)</source>
        <translation>ドロップアウト（教科書6.4）</translation>
    </message>
    <message>
        <source>Five optimizers</source>
        <translation>5つの最適化手法</translation>
    </message>
    <message>
        <source>Scale of the initial values</source>
        <translation>初期値の尺度</translation>
    </message>
    <message>
        <source>Std 0.1, Xavier, He</source>
        <translation>標準偏差0.1、Xavier、He</translation>
    </message>
    <message>
        <source>Initial values on MNIST (textbook 6.2)</source>
        <translation>MNISTでの初期値（教科書6.2）</translation>
    </message>
    <message>
        <source>Wrong labels, no remedy</source>
        <translation>誤ったラベル、対策なし</translation>
    </message>
    <message>
        <source>Remedy that wins: L2 .03</source>
        <translation>効果のある対策：L2 0.03</translation>
    </message>
    <message>
        <source>Remedy that wins: more digits</source>
        <translation>効果のある対策：データを増やす</translation>
    </message>
    <message>
        <source>Optimizers on MNIST (textbook 6.1)</source>
        <translation>MNISTでの最適化（教科書6.1）</translation>
    </message>
    <message>
        <source>Overfit + dropout</source>
        <translation>過学習 + ドロップアウト</translation>
    </message>
    <message>
        <source>Overfit + dropout + L1</source>
        <translation>過学習 + ドロップアウト + L1</translation>
    </message>
    <message>
        <source>Overfit + L1</source>
        <translation>過学習 + L1</translation>
    </message>
    <message>
        <source>Overfit + L2</source>
        <translation>過学習 + L2</translation>
    </message>
    <message>
        <source>A remedy that wins</source>
        <translation>効果のある対策</translation>
    </message>
    <message>
        <source>What rescues SGD</source>
        <translation>SGDを救うもの</translation>
    </message>
    <message>
        <source>Weight decay (textbook 6.4)</source>
        <translation>重み減衰（教科書6.4）</translation>
    </message>
    <message>
        <source>Convolution (textbook 7.5)</source>
        <translation>畳み込み（教科書7.5）</translation>
    </message>
    <message>
        <source>Small convolutional network</source>
        <translation>小さな畳み込みネットワーク</translation>
    </message>
    <message>
        <source>Its few mistakes</source>
        <translation>わずかな間違い</translation>
    </message>
    <message>
        <source>Filters before and after (textbook 7.6)</source>
        <translation>フィルターの学習前と学習後（教科書7.6）</translation>
    </message>
    <message>
        <source>Fully connected against convolution</source>
        <translation>全結合と畳み込みの比較</translation>
    </message>
    <message>
        <source>Two moons: overfitting on a plane</source>
        <translation>2つの三日月：平面での過学習</translation>
    </message>
    <message>
        <source>Linear network on spirals</source>
        <translation>渦巻きと線形ネットワーク</translation>
    </message>
    <message>
        <source>Batch norm and group norm by batch size</source>
        <translation>バッチ正規化とグループ正規化：バッチサイズ別</translation>
    </message>
    <message>
        <source>Both norms by batch size, equal updates</source>
        <translation>2つの正規化：バッチサイズ別、同じ更新回数</translation>
    </message>
    <message>
        <source>Adding problem, T = 50</source>
        <translation>足し算問題、T = 50</translation>
    </message>
    <message>
        <source>How far memory reaches</source>
        <translation>記憶はどこまで届くか</translation>
    </message>
    <message>
        <source>Forget gate on and off</source>
        <translation>忘却ゲートのあるなし</translation>
    </message>
    <message>
        <source>Exploding gradients, clipped or not</source>
        <translation>勾配爆発、クリッピングのあるなし</translation>
    </message>
    <message>
        <source>Orthogonal or random values</source>
        <translation>直交か乱数か</translation>
    </message>
    <message>
        <source>Digits by rows</source>
        <translation>数字を行ごとに</translation>
    </message>
    <message>
        <source>Letters of a text</source>
        <translation>文章の文字</translation>
    </message>
    <message>
        <source>Trees, deeper than trained</source>
        <translation>学習より深い木</translation>
    </message>
    <message>
        <source>Sums, differences and products modulo 3, learnt up to four deep and tested up to six: where every node&apos;s value is asked a recursive net learns the rule, from roots alone it hardly does.</source>
        <translation>3を法とする和・差・積を、深さ4まで学習し6までテストします。すべてのノードの値を問えば木を読む再帰的なネットワークは規則を学習し、根だけではほとんど学習しません。</translation>
    </message>
    <message>
        <source>A deep network learns 300 digits by heart: train and test accuracy part.</source>
        <translation>深いネットワークが300枚の数字を丸暗記し、訓練とテストの認識精度が離れていきます。</translation>
    </message>
    <message>
        <source>Sixteen spreads of the first weights, with and without batch norm.</source>
        <translation>最初の重みの標準偏差16通りを、バッチ正規化ありとなしで比べます。</translation>
    </message>
    <message>
        <source>A sigmoid network with small first weights: which optimizer leaves the plateau, and when.</source>
        <translation>初期値の小さいシグモイドのネットワーク。どの最適化手法がいつ停滞を抜け出すでしょうか。</translation>
    </message>
    <message>
        <source>First weights of std s at four scales: too large and too small learn late.</source>
        <translation>最初の重みの標準偏差sを4通り。大きすぎても小さすぎても学習が遅れます。</translation>
    </message>
    <message>
        <source>Three rules for the first weights; He&apos;s goes with ReLU.</source>
        <translation>最初の重みの決め方3通り。Heの初期値はReLUと組み合わせます。</translation>
    </message>
    <message>
        <source>Three rules for the first weights of a ReLU network of four hidden layers.</source>
        <translation>隠れ層4つのReLUネットワークで、最初の重みの決め方3通りを比べます。</translation>
    </message>
    <message>
        <source>30 % of the labels are wrong: the test accuracy turns while they are learnt.</source>
        <translation>ラベルの30%が誤りです。それを学習するにつれて、テストの認識精度が下がり始めます。</translation>
    </message>
    <message>
        <source>Four optimizers train a ReLU network of four hidden layers.</source>
        <translation>隠れ層4つのReLUネットワークを、4つの最適化手法で学習します。</translation>
    </message>
    <message>
        <source>30 % of the labels are wrong: L2 keeps the network from learning those.</source>
        <translation>ラベルの30%が誤りです。L2は、誤ったラベルの学習を防ぎます。</translation>
    </message>
    <message>
        <source>SGD does not leave the plateau: ReLU with He&apos;s values, or a far higher rate.</source>
        <translation>SGDは停滞を抜け出せません。ReLUとHeの初期値、またははるかに大きい学習係数を試します。</translation>
    </message>
    <message>
        <source>About ten of 300 test digits are wrong: look which ones, and whether you would have read them.</source>
        <translation>テスト画像300枚のうち10枚ほどが間違いです。どれを間違え、あなたなら読めるか見てみましょう。</translation>
    </message>
    <message>
        <source>The same digits in batches of 2, 4, 8 and 32: batch norm breaks down with 2, group norm hardly minds.</source>
        <translation>同じ数字を2、4、8、32個ずつのバッチで学習します。バッチ正規化は2個で破綻し、グループ正規化はほとんど変わりません。</translation>
    </message>
    <message>
        <source>200 updates each, so that small batches see fewer digits: both norms fall, batch norm much more.</source>
        <translation>どれも200回更新するので、小さなバッチほど見る数字が少なくなります。どちらの正規化も下がり、バッチ正規化はずっと大きく下がります。</translation>
    </message>
    <message>
        <source>Six layers, first weights far too small, a high rate: with batch norm the network learns, without it never begins.</source>
        <translation>6層で、重みの初期値が小さすぎ、学習係数は大きめです。バッチ正規化があれば学習し、なければ始まりもしません。</translation>
    </message>
    <message>
        <source>Two marked numbers of 50 are to be added: the tanh net stays at the constant guess, LSTM and GRU learn it.</source>
        <translation>50個のうち印のついた2つの数を足します。tanhのRNNは定数の答えから進まず、LSTMとGRUは学習します。</translation>
    </message>
    <message>
        <source>String after string without a sign between them: with a forget gate the cell lets go of what is over, without it the cell only grows.</source>
        <translation>区切りなしに続く文字列。忘却ゲートがあればセルは終わったことを手放し、なければ大きくなるばかりです。</translation>
    </message>
    <message>
        <source>The order of two letters among 30, weights from step to step a little too large: one long gradient throws the net off, clipping holds it.</source>
        <translation>30文字の中の二文字の順序。時刻間の重みが少し大きすぎ、長い勾配一つで学習が飛びます。クリッピングがそれを防ぎます。</translation>
    </message>
    <message>
        <source>Three symbols are copied after a silence of 15: orthogonal weights from step to step keep what was read, small random ones lose it.</source>
        <translation>15時刻の空白の後に3つの記号をコピーします。直交する重みは読んだものを保ち、小さな乱数は失います。</translation>
    </message>
    <message>
        <source>A digit is read in 28 steps, a row of pixels each: about 24,000 parameters of three cells.</source>
        <translation>数字を28時刻、ピクセルの一行ずつ読みます。3つのセル、パラメータは約24,000。</translation>
    </message>
    <message>
        <source>Two nursery rhymes, letter by letter: an LSTM learns what comes next, first single letters, then words and lines.</source>
        <translation>2つの童歌を一文字ずつ。LSTMは次の文字を学習します。まず文字、それから語と行を。</translation>
    </message>
    <message>
        <source>train .998, test .989</source>
        <translation>訓練 0.998、テスト 0.989</translation>
    </message>
    <message>
        <source>many parameters and few examples make a network overfit; weight decay restrains it</source>
        <translation>パラメータが多く訓練データが少ないと過学習が起きる。重み減衰がそれを抑える</translation>
    </message>
    <message>
        <source>with batch norm the first weights matter less, and higher rates are possible</source>
        <translation>バッチ正規化があると、重みの初期値の影響が減り、学習係数を大きくできる</translation>
    </message>
    <message>
        <source>mean loss of batches 1901-2000, before their updates: SGD .132 to .174, Momentum .001 to .005, AdaGrad .001 to .003, Adam .000 to .060 (7 seeds, 8,000 digits); after them, with 60,000: .203, .063, .031, .038 (5 seeds)</source>
        <translation>1901～2000回目のバッチの平均損失、更新前：SGD 0.132～0.174、Momentum 0.001～0.005、AdaGrad 0.001～0.003、Adam 0.000～0.060（シード7個、数字8,000枚）。更新後、60,000枚では：0.203、0.063、0.031、0.038（シード5個）</translation>
    </message>
    <message>
        <source>mean loss of batches 1901-2000, before their updates: std .01 2.298 to 2.303, Xavier .223 to .280, He .132 to .174 (7 seeds, 8,000 digits); after them, with 60,000: 2.301, .295, .203 (5 seeds)</source>
        <translation>1901～2000回目のバッチの平均損失、更新前：標準偏差0.01 2.298～2.303、Xavier 0.223～0.280、He 0.132～0.174（シード7個、数字8,000枚）。更新後、60,000枚では：2.301、0.295、0.203（シード5個）</translation>
    </message>
    <message>
        <source>Remedies side by side</source>
        <translation>対策の比較</translation>
    </message>
    <message>
        <source>Batch norm and small first weights</source>
        <translation>バッチ正規化と小さな初期値</translation>
    </message>
    <message>
        <source>1,000 digits instead of 300: the test accuracy rises by about .09, and the gap narrows.</source>
        <translation>300枚の代わりに1,000枚の数字で学習します。テストの認識精度が約0.09上がり、差も縮まります。</translation>
    </message>
    <message>
        <source>L2 of .03 wins by a little: test rises by about .01, and train stays near 1.</source>
        <translation>L2 0.03はわずかに効果があります。テストが約0.01上がり、訓練は1に近いままです。</translation>
    </message>
    <message>
        <source>L2 of .1, as the source has it: the gap narrows because train falls; test falls a little too.</source>
        <translation>出典どおりのL2 0.1。訓練が下がるので差が縮まります。テストも少し下がります。</translation>
    </message>
    <message>
        <source>L1 at a high rate, a wild curve: the gap narrows because train falls; test does not rise.</source>
        <translation>大きい学習係数でのL1、激しく揺れる曲線。訓練が下がるので差が縮まり、テストは上がりません。</translation>
    </message>
    <message>
        <source>15 % of the units are left out: learning is slower, the gap narrows because train falls.</source>
        <translation>ニューロンの15%を消去します。学習は遅くなり、訓練が下がるので差が縮まります。</translation>
    </message>
    <message>
        <source>A little dropout and L1: the gap narrows because train falls; test does not rise.</source>
        <translation>弱いドロップアウトとL1。訓練が下がるので差が縮まり、テストは上がりません。</translation>
    </message>
    <message>
        <source>The textbook&apos;s L2 of 0.1, 201 epochs of 300 digits: the gap narrows because train falls.</source>
        <translation>教科書のL2 0.1、300枚の数字で201エポック。訓練が下がるので差が縮まります。</translation>
    </message>
    <message>
        <source>The textbook&apos;s dropout of 0.2, 301 epochs: the gap narrows because train falls, and test too.</source>
        <translation>教科書のドロップアウト0.2、301エポック。訓練が下がるので差が縮まり、テストも下がります。</translation>
    </message>
    <message>
        <source>300 digits: more of them raise test a lot, L2 .03 a little; the others narrow the gap by lowering train.</source>
        <translation>300枚の数字での学習。データを増やすとテストが大きく、L2 0.03で少し上がります。ほかは訓練を下げて差を縮めます。</translation>
    </message>
    <message>
        <source>30 filters of 5 by 5, pooling, 100 units: in ten epochs the textbook&apos;s network reads digits it has not seen.</source>
        <translation>5×5のフィルター30枚、プーリング、100ユニット。教科書のネットワークが10エポックで、見たことのない数字を読めるようになります。</translation>
    </message>
    <message>
        <source>Two stages of 3 by 3 filters, a little dropout and a rate that falls: more digits right than with one stage, with fewer weights.</source>
        <translation>3×3のフィルターを2段、少しのドロップアウト、下がる学習係数。1段のものより少ない重みで、より多く正解します。</translation>
    </message>
    <message>
        <source>What 30 filters of 5 by 5 look for, before and after they have learnt: noise becomes edges and blobs.</source>
        <translation>5×5のフィルター30枚が、学習の前と後に何を探すか。ノイズがエッジやブロブになります。</translation>
    </message>
    <message>
        <source>434,000 parameters each: the network that looks through small windows makes about half as many mistakes.</source>
        <translation>パラメータはどちらも434,000個。小さな窓を通して見るネットワークの間違いは約半分です。</translation>
    </message>
    <message>
        <source>100 points of two moons that overlap: the large network bends its boundary around single points, with L2 it does not.</source>
        <translation>重なり合う三日月の100個の点。大きなネットワークは境界を一つひとつの点に合わせて曲げますが、L2があれば曲げません。</translation>
    </message>
    <message>
        <source>Two spirals cannot be parted by a straight line: without a hidden layer the network hardly does better than guessing.</source>
        <translation>2つの渦巻きは直線では分けられません。隠れ層がなければ、当てずっぽうとほとんど変わりません。</translation>
    </message>
    <message>
        <source>The adding problem at three lengths: at 10 the tanh net learns it, at 30 late or not, at 100 not at all; the LSTM does.</source>
        <translation>3つの長さの足し算問題。tanhのRNNは10では学習し、30では遅いかできず、100ではできません。LSTMはできます。</translation>
    </message>
    <message>
        <source>train 1.0, test about .77</source>
        <translation>訓練 1.0、テスト 約0.77</translation>
    </message>
    <message>
        <source>train .67, test .548</source>
        <translation>訓練 0.67、テスト 0.548</translation>
    </message>
    <message>
        <source>slower learning</source>
        <translation>学習が遅くなる</translation>
    </message>
    <message>
        <source>faster than dropout alone, the test accuracy does not saturate</source>
        <translation>ドロップアウトだけの場合より速く、テストの認識精度は頭打ちにならない</translation>
    </message>
    <message>
        <source>a characteristic curve</source>
        <translation>特徴的な曲線になる</translation>
    </message>
    <message>
        <source>train .94, test .74</source>
        <translation>訓練 0.94、テスト 0.74</translation>
    </message>
    <message>
        <source>train .927, test .721</source>
        <translation>訓練 0.927、テスト 0.721</translation>
    </message>
    <message>
        <source>train .84 to .98, test .67 to .75 (8 seeds)</source>
        <translation>訓練 0.84～0.98、テスト 0.67～0.75（シード8個）</translation>
    </message>
    <message>
        <source>train .45 to .90, test .33 to .75 (7 seeds)</source>
        <translation>訓練 0.45～0.90、テスト 0.33～0.75（シード7個）</translation>
    </message>
    <message>
        <source>test: none .67 to .82, 1,000 digits .80 to .89, L2 .03 .69 to .84; train and test: L2 .1 .78 to 1.00 and .63 to .78, L1 .82 to .96 and .64 to .76, dropout .86 to 1.00 and .65 to .78 (8 seeds)</source>
        <translation>テスト：対策なし0.67～0.82、1,000枚0.80～0.89、L2 0.03 0.69～0.84。訓練とテスト：L2 0.1 0.78～1.00と0.63～0.78、L1 0.82～0.96と0.64～0.76、ドロップアウト0.86～1.00と0.65～0.78（シード8個）</translation>
    </message>
    <message>
        <source>test at 1000: SGD .07 to .12, Momentum .87 to .93, AdaGrad .84 to .93, RMSProp .88 to .94, Adam .89 to .95 (10 seeds, 8,000 digits); with 60,000: SGD .1135, Momentum .934 ± .006, Adam .946 ± .003 (5 seeds)</source>
        <translation>ステップ1000のテスト：SGD 0.07～0.12、Momentum 0.87～0.93、AdaGrad 0.84～0.93、RMSProp 0.88～0.94、Adam 0.89～0.95（シード10個、数字8,000枚）。60,000枚では：SGD 0.1135、Momentum 0.934 ± 0.006、Adam 0.946 ± 0.003（シード5個）</translation>
    </message>
    <message>
        <source>test at 1000: as in the notes .07 to .12, rate 0.3 .07 to .12, ReLU + He .81 to .90, rate 3 .86 to .95 (7 seeds, 8,000 digits)</source>
        <translation>ステップ1000のテスト：ノートのまま 0.07～0.12、学習係数0.3 0.07～0.12、ReLU + He 0.81～0.90、学習係数3 0.86～0.95（シード7個、数字8,000枚）</translation>
    </message>
    <message>
        <source>test at 600 for s = 1, .1, .01, .001: .61 to .73, .81 to .88, .73 to .80, .53 to .63 (7 seeds, 8,000 digits); with 60,000: .693, .868, .788, .591 (5 seeds)</source>
        <translation>ステップ600のテスト、s = 1, 0.1, 0.01, 0.001の順に：0.61～0.73、0.81～0.88、0.73～0.80、0.53～0.63（シード7個、数字8,000枚）。60,000枚では：0.693、0.868、0.788、0.591（シード5個）</translation>
    </message>
    <message>
        <source>test at 600: std .1 .81 to .88, Xavier .85 to .87, He .87 to .91 (7 seeds, 8,000 digits); with 60,000: .868, .878, .922 (5 seeds)</source>
        <translation>ステップ600のテスト：標準偏差0.1 0.81～0.88、Xavier 0.85～0.87、He 0.87～0.91（シード7個、数字8,000枚）。60,000枚では：0.868、0.878、0.922（シード5個）</translation>
    </message>
    <message>
        <source>scale .0136 after 20 epochs, train accuracy: with batch norm .98 to 1.00, without .06 to .16 (7 seeds)</source>
        <translation>尺度0.0136の20エポック後の訓練データの認識精度：バッチ正規化ありで0.98～1.00、なしで0.06～0.16（シード7個）</translation>
    </message>
    <message>
        <source>test: fully connected .93 to .95, convolution .95 to .99 (5 seeds, 8,000 digits)</source>
        <translation>テスト：全結合 0.93～0.95、畳み込み 0.95～0.99（シード5個、数字8,000枚）</translation>
    </message>
    <message>
        <source>test: large network .77 to .80, L2 .80 to .91, small network .79 to .90 (5 seeds)</source>
        <translation>テスト：大きなネットワーク 0.77～0.80、L2 0.80～0.91、小さなネットワーク 0.79～0.90（シード5個）</translation>
    </message>
    <message>
        <source>test: linear .44 to .64, two hidden layers .93 to 1.00 (5 seeds)</source>
        <translation>テスト：線形 0.44～0.64、隠れ層2つ 0.93～1.00（シード5個）</translation>
    </message>
    <message>
        <source>test in batches of 2, 4, 8, 32: batch norm .31 (.01 to .61), .83 (.71 to .94), .87 (.83 to .90), .87 (.82 to .91); group norm .83 (.74 to .93), .83 (.70 to .95), .83 (.73 to .92), .81 (.65 to .96) (7 seeds)</source>
        <translation>テスト（バッチサイズ2、4、8、32）：バッチ正規化0.31（0.01～0.61）、0.83（0.71～0.94）、0.87（0.83～0.90）、0.87（0.82～0.91）。グループ正規化0.83（0.74～0.93）、0.83（0.70～0.95）、0.83（0.73～0.92）、0.81（0.65～0.96）（シード7個）</translation>
    </message>
    <message>
        <source>test in batches of 2, 4, 8, 32: batch norm .27 (.10 to .46), .80 (.59 to 1.00), .89 (.83 to .95), .91 (.85 to .97); group norm .68 (.52 to .84), .78 (.64 to .92), .83 (.63 to 1.00), .89 (.82 to .97) (12 seeds)</source>
        <translation>テスト（バッチサイズ2、4、8、32）：バッチ正規化0.27（0.10～0.46）、0.80（0.59～1.00）、0.89（0.83～0.95）、0.91（0.85～0.97）。グループ正規化0.68（0.52～0.84）、0.78（0.64～0.92）、0.83（0.63～1.00）、0.89（0.82～0.97）（シード12個）</translation>
    </message>
    <message>
        <source>The source: {0}.</source>
        <translation>出典では：{0}。</translation>
    </message>
    <message>
        <source>an LSTM solves it where gradients of a simple net vanish</source>
        <translation>単純な RNNで勾配が消失するところを LSTM は解く</translation>
    </message>
    <message>
        <source>the longer the sequence, the harder it gets for a simple net</source>
        <translation>系列が長いほど単純な RNNには難しい</translation>
    </message>
    <message>
        <source>without a forget gate the cells grow without limit and the LSTM fails</source>
        <translation>忘却ゲートがないとセルは限りなく大きくなり LSTM は失敗する</translation>
    </message>
    <message>
        <source>gradients explode where a net has a cliff; clipping their norm deals with it</source>
        <translation>損失の曲面に崖があると勾配は爆発し、ノルムのクリッピングがそれを防ぐ</translation>
    </message>
    <message>
        <source>orthogonal and identity values let gradients go a long way</source>
        <translation>直交行列や単位行列の初期値は勾配を遠くまで通す</translation>
    </message>
    <message>
        <source>nets that keep a long past in mind read digits they have not seen</source>
        <translation>長い過去を覚えるネットワークは見たことのない数字を読む</translation>
    </message>
    <message>
        <source>a recurrent net that predicts letters learns words and the form of a text</source>
        <translation>文字を予測するリカレントネットワークは語と文章の形を学習する</translation>
    </message>
    <message>
        <source>a recursive net learns to combine meanings, and does so in longer expressions than it was trained on</source>
        <translation>木を読む再帰的なネットワークは意味の合成を学習し、学習したものより長い式でもそれができる</translation>
    </message>
    <message>
        <source>Autoencoders with codes of 2, 10 and 32</source>
        <translation>コードが 2、10、32 次元のオートエンコーダー</translation>
    </message>
    <message>
        <source>A linear autoencoder beside PCA</source>
        <translation>線形オートエンコーダーと主成分分析</translation>
    </message>
    <message>
        <source>Digits with holes, rebuilt</source>
        <translation>穴のあいた数字を復元</translation>
    </message>
    <message>
        <source>A sparse code</source>
        <translation>スパースなコード</translation>
    </message>
    <message>
        <source>Variational, with β 0, 1 and 4</source>
        <translation>変分オートエンコーダー：β 0、1、4</translation>
    </message>
    <message>
        <source>Collapse: a code of 10 with β 4</source>
        <translation>崩壊：β が 4 で、10 個の数からなるコード</translation>
    </message>
    <message>
        <source>Trained on 1, find the rest</source>
        <translation>1 で学習し、ほかを見つける</translation>
    </message>
    <message>
        <source>Trained on 8, find 1: it fails</source>
        <translation>8 で学習し、1 を見つける：失敗</translation>
    </message>
    <message>
        <source>Restricted Boltzmann machine of 100 on digits</source>
        <translation>隠れユニット 100 個の制限ボルツマンマシン</translation>
    </message>
    <message>
        <source>Eight Gaussians made from noise</source>
        <translation>ノイズから作る8つのガウス分布</translation>
    </message>
    <message>
        <source>Mode collapse: one cloud after the other</source>
        <translation>モード崩壊：点の集まりを1つずつ渡り歩く</translation>
    </message>
    <message>
        <source>784 pixels go through a code of 2, 10 or 32 numbers and are rebuilt from it: the wider the code, the less is lost, and the more it beats as many principal components.</source>
        <translation>784ピクセルを2、10、32個の数に圧縮し、そこから復元します。コードが広いほど失うものは少なく、同じ数の主成分との差も開きます。</translation>
    </message>
    <message>
        <source>Without activations and with squared errors an autoencoder finds the plane of the principal components, and its loss ends where theirs lies.</source>
        <translation>活性化関数なしで2乗誤差を使うと、オートエンコーダーは主成分の張る平面を見つけ、損失は主成分分析と同じところに落ち着きます。</translation>
    </message>
    <message>
        <source>Three pixels in ten are hidden while it learns, and the target stays clean: what it has learnt fills the holes of test digits that a plain autoencoder leaves.</source>
        <translation>学習中にピクセルの3割を隠し、正解はきれいなままにします。通常のオートエンコーダーでは残る穴も、テストの数字で埋められるようになります。</translation>
    </message>
    <message>
        <source>100 units of which only a few are on for each digit: their weights become strokes, and the digits are rebuilt nearly as well as without that demand.</source>
        <translation>100個のユニットのうち、各数字で働くのは少数だけ。重みは筆画のようになり、復元の質はこの制約がない場合に近い。</translation>
    </message>
    <message>
        <source>A code of 2 that is a cloud and not a point: with β 1 the clouds lie beside each other without holes, with β 0 they scatter, with β 4 the code says less and less.</source>
        <translation>点ではなく広がりを持つ2次元のコードです。β 1では広がりがすき間なく並び、β 0では散らばり、β 4ではコードの情報が減っていきます。</translation>
    </message>
    <message>
        <source>Every number of a variational code pays KL for what it says. With β 1 all ten pay their way; with β 4 some of them fall silent: whatever the digit, they are the same cloud, and the decoder learns to do without them.</source>
        <translation>変分オートエンコーダーのコードの数は、伝えることの代金をKLで払います。βが1なら10個すべてが元を取ります。βが4だと、いくつかは何も言わなくなります。どの数字でも同じ雲になり、デコーダーはそれなしで済ませることを学びます。</translation>
    </message>
    <message>
        <source>It has seen nothing but ones, so every other digit is rebuilt badly: the error tells them apart.</source>
        <translation>1しか見ていないので、ほかの数字はうまく復元できません。誤差で見分けられます。</translation>
    </message>
    <message>
        <source>A one is part of an eight: an autoencoder that has never seen a one rebuilds it better than the eights, and the error says nothing, or the opposite.</source>
        <translation>1は8の一部のようなもの。1を見たことのないオートエンコーダーが、1を8よりうまく復元してしまい、誤差は役に立たないか、逆を示す。</translation>
    </message>
    <message>
        <source>100 hidden units learn by one step of contrastive divergence: their weights become strokes, and the free energies of train and test stay together on 8,000 digits and part on 500.</source>
        <translation>100個の隠れユニットが、1回のコントラスティブ・ダイバージェンスで学習します。重みは筆画のようになり、訓練とテストの自由エネルギーは8,000個では近いまま、500個では離れていきます。</translation>
    </message>
    <message>
        <source>A generator makes points from random numbers, a discriminator tells them from real ones: in turns both get better, until every cloud is hit and the discriminator can only guess.</source>
        <translation>生成器は乱数から点を作り、識別器は本物と見分けます。交互に学習して両方が上達し、やがてすべての集まりが捉えられ、識別器は当てずっぽうになります。</translation>
    </message>
    <message>
        <source>The generator takes ten steps for each one of the discriminator: it heaps all its points where they pass at the moment, and moves on when they no longer do. Most clouds are missed at any time.</source>
        <translation>識別器の更新1回ごとに生成器は10回更新します。生成器は、いま本物で通る所に点をすべて集め、通らなくなると移っていきます。どの時点でも大半の集まりが見落とされます。</translation>
    </message>
    <message>
        <source>a deep autoencoder rebuilds digits better than as many principal components</source>
        <translation>深いオートエンコーダーは、同じ数の主成分より数字をよく復元する</translation>
    </message>
    <message>
        <source>the only minimum is the subspace of the first principal components</source>
        <translation>極小は第 1 主成分からの部分空間だけである</translation>
    </message>
    <message>
        <source>filling in what is missing forces features that are more useful than copying</source>
        <translation>欠けた部分を埋めることで、写すだけより役に立つ特徴が得られる</translation>
    </message>
    <message>
        <source>with most units silent the features become edges and strokes</source>
        <translation>多くのユニットが働かないと、特徴は輪郭や筆画になる</translation>
    </message>
    <message>
        <source>the weight β of KL trades what is rebuilt against how regular the code is</source>
        <translation>KL の重み β は、復元の質とコードの整い方の釣り合いを決める</translation>
    </message>
    <message>
        <source>a number of the code that does not pay for its KL goes unused</source>
        <translation>KL に見合うことを伝えないコードの数は、使われなくなる</translation>
    </message>
    <message>
        <source>area under the ROC curve .997 for 1 as the normal digit, by another method</source>
        <translation>別の手法で、1 を正常としたとき ROC 曲線の下の面積 .997</translation>
    </message>
    <message>
        <source>autoencoders rebuild classes well that they have never seen</source>
        <translation>オートエンコーダーは見たことのないクラスもよく復元する</translation>
    </message>
    <message>
        <source>if the gap between the free energies of training and other data grows, the model overfits</source>
        <translation>訓練データとほかのデータの自由エネルギーの差が広がれば、過学習している</translation>
    </message>
    <message>
        <source>with enough capacity the generator makes points like the data, and the discriminator says 1/2 everywhere</source>
        <translation>十分な表現力があれば、生成器はデータと同じような点を作り、識別器はどこでも1/2と答える</translation>
    </message>
    <message>
        <source>a generator trained too much without updating the discriminator maps too many codes to the same point</source>
        <translation>識別器を更新せずに生成器を学習させすぎると、多くのコードが同じ点に写される</translation>
    </message>
    <message>
        <source>test loss, nats: code of 2 151.0 to 168.0 (PCA 182.9), of 10 104.0 to 109.0 (132.7), of 32 80.0 to 88.5 (93.6); 3 seeds</source>
        <translation>テストの損失（ナット）：2 次元 151.0～168.0（主成分分析 182.9）、10 次元 104.0～109.0（132.7）、32 次元 80.0～88.5（93.6）、乱数 3 通り</translation>
    </message>
    <message>
        <source>test loss 26.50 to 27.20, that of PCA 26.75 (3 seeds)</source>
        <translation>テストの損失 26.50～27.20、主成分分析は 26.75（乱数 3 通り）</translation>
    </message>
    <message>
        <source>test loss of clean digits: denoising 90.0 to 105.0, plain 77.0 to 80.0; with .3 of the pixels hidden 92 against 113 to 116 (3 seeds)</source>
        <translation>きれいな数字のテスト損失：ノイズ除去90.0～105.0、通常77.0～80.0。ピクセルの0.3を隠すと92対113～116（乱数3通り）</translation>
    </message>
    <message>
        <source>test, 3 seeds: sparse, mean activity .115 to .130, reconstruction 85.0 to 87.5 nats; not sparse, .610 to .660 and 74.4 to 75.7</source>
        <translation>テスト、乱数 3 通り：スパースは平均活性 .115～.130、復元誤差 85.0～87.5 ナット、スパースなしは .610～.660 と 74.4～75.7</translation>
    </message>
    <message>
        <source>test loss and KL, nats: β 1 150.0 to 165.0 and 5.70 to 6.40, β 4 164.0 to 178.0 and 3.60 to 4.40; β 0 146.0 to 155.0, KL 27 to 35; 3 seeds</source>
        <translation>テストの損失と KL（ナット）：β 1 は 150.0～165.0 と 5.70～6.40、β 4 は 164.0～178.0 と 3.60～4.40、β 0 は 146.0～155.0、KL 27～35、乱数 3 通り</translation>
    </message>
    <message>
        <source>of the 10 numbers those that say .01 nats or more: β 4 6.0 to 9.0, β 1 all; KL, nats: β 4 6.80 to 8.60, β 1 17.20 to 18.60 (3 seeds)</source>
        <translation>10個の数のうち0.01ナット以上を伝えるもの：β 4は6.0～9.0、β 1はすべて。KL（ナット）：β 4は6.80～8.60、β 1は17.20～18.60、乱数3通り</translation>
    </message>
    <message>
        <source>area under the ROC curve .997 to 1.000 (3 seeds)</source>
        <translation>ROC 曲線の下の面積 .997～1.000（乱数 3 通り）</translation>
    </message>
    <message>
        <source>area under the ROC curve .020 to .230: ones are rebuilt better than eights (3 seeds)</source>
        <translation>ROC 曲線の下の面積 .020～.230：1 のほうが 8 よりよく復元される（乱数 3 通り）</translation>
    </message>
    <message>
        <source>test error of rebuilding 12.40 to 13.20 from 8,000 digits, 16.20 to 16.75 from 500; test less train free energy 7 against 41 (3 seeds)</source>
        <translation>テストの復元誤差：8,000個で12.40～13.20、500個で16.20～16.75。自由エネルギーの差（テスト－訓練）は7対41（乱数3通り）</translation>
    </message>
    <message>
        <source>discriminator&apos;s loss 1.360 to 1.400 (2 log 2 is 1.386), share of points near a mode .850 to .980, all 8 modes hit (3 seeds)</source>
        <translation>識別器の損失1.360～1.400（2 log 2は1.386）、モードの近くにある点の割合0.850～0.980、8つのモードすべてを捉えた（シード3つ）</translation>
    </message>
    <message>
        <source>on average .80 to 1.70 of 8 modes hit at once in the second half, never more than 4 (3 seeds)</source>
        <translation>後半に同時に捉えたモードは平均で8つ中0.80～1.70、最大でも4つ（シード3つ）</translation>
    </message>
    <message>
        <source>Boltzmann machine that learns bars</source>
        <translation>縦縞と横縞を学ぶボルツマンマシン</translation>
    </message>
    <message>
        <source>What pairs cannot learn: parity</source>
        <translation>対では学べないもの：パリティ</translation>
    </message>
    <message>
        <source>The 4-2-4 encoder</source>
        <translation>4-2-4 エンコーダー</translation>
    </message>
    <message>
        <source>What CD-1 costs: 12 hidden units, measured exactly</source>
        <translation>CD-1 の代償：隠れユニット 12 個で正確に測る</translation>
    </message>
    <message>
        <source>Deep belief network of 400, 400 and 800</source>
        <translation>400・400・800 の深層信念ネットワーク</translation>
    </message>
    <message>
        <source>Deep Boltzmann machine of 300 and 500</source>
        <translation>300・500 の深層ボルツマンマシン</translation>
    </message>
    <message>
        <source>Nine units in a square, any two of them joined, learn 14 patterns of whole rows or columns. Going through all 512 states the gradient is exact; drawn by Gibbs sampling it is noisy, and goes the same way.</source>
        <translation>正方形に並び、どの2つも結ばれた9個のユニットが、行か列がそろった14のパターンを学ぶ。512の状態をすべて調べれば勾配は正確で、ギブスサンプリングで引けば雑音が入るが、向かう先は同じ。</translation>
    </message>
    <message>
        <source>Of three units an even number is on: any two of them look as if they did not know each other, so a machine without hidden units learns nothing at all. With two hidden units it learns everything.</source>
        <translation>3個のユニットのうち、偶数個がオンになります。どの2つも互いに無関係に見えるので、隠れユニットのないマシンは何も学べません。隠れユニットが2個あればすべて学べます。</translation>
    </message>
    <message>
        <source>Two groups of four units may speak to each other only through two hidden units: these have to find a code of two bits for four messages. Without annealing most seeds end where messages share a word of the code. Hidden units that begin hot choose late what they stand for, and nearly every seed finds a whole code; with four hidden units it is as easy.</source>
        <translation>4個ずつの2組のユニットは、2個の隠れユニットを通してしか話せません。隠れユニットは、4通りの文のために2ビットの符号を見つけなければなりません。焼きなましがなければ、多くのシードでは、いくつかの文が同じ符号を分けあったまま終わります。高い温度から始まる隠れユニットは、自分の役割を後になって選ぶので、ほとんどのシードで完全な符号が見つかります。隠れユニットが4個でも、同じように易しくなります。</translation>
    </message>
    <message>
        <source>With 12 hidden units the likelihood is known exactly, from all 4,096 states. One Gibbs step an update (CD-1) rebuilds digits as well as ten (CD-10), but makes them less likely all the way: its gradient is biased.</source>
        <translation>隠れユニットが12個なら、4,096の状態をすべて調べて尤度を正確に求められます。更新ごとに1回のギブスステップ（CD-1）でも、10回（CD-10）と同じくらい数字を復元できますが、尤度は終始それより低くなります。勾配に偏りがあるからです。</translation>
    </message>
    <message>
        <source>Three restricted machines learn one after the other, without a label; then a softmax on top learns the classes, and the layers below it with it. Until then it guesses; from then on it needs a few hundred updates. What it dreams with is kept apart from then on, so that its dreams stay as they were.</source>
        <translation>3台の制限ボルツマンマシンが、ラベルなしで順に学びます。それから最上部のソフトマックスがクラスを学び、下の層もいっしょに学びます。それまでは当てずっぽうで、そこからは数百回の更新で足ります。夢を見るための重みはそこから別に保たれるので、夢は変わりません。</translation>
    </message>
    <message>
        <source>Two layers learn alone, then together: mean field with a digit held, against particles that dream on by themselves. Last a softmax learns the classes, and the layers with it. Learning together makes digits rebuilt better, and dreams that begin at digits stay digits to the end.</source>
        <translation>2つの層がまず別々に、次にいっしょに学びます。数字を固定したときの平均場を、ひとりでに夢を見つづける粒子と比べます。最後にソフトマックスがクラスを学び、層もいっしょに学びます。いっしょに学ぶと数字の復元がよくなり、数字から始めた夢は最後まで数字のままです。</translation>
    </message>
    <message>
        <source>weights move by how often two units are on together in the data, less how often in the dream</source>
        <translation>重みは、2つのユニットがデータで同時にオンになる頻度から、夢での頻度を引いただけ動く</translation>
    </message>
    <message>
        <source>without hidden units only statistics of pairs can be learnt</source>
        <translation>隠れユニットがなければ、対の統計しか学べない</translation>
    </message>
    <message>
        <source>with annealing and noise on what is held the machine finds a code of two bits for four messages</source>
        <translation>焼きなましと、固定したユニットへの雑音があれば、4 通りの文に 2 ビットの符号が見つかる</translation>
    </message>
    <message>
        <source>contrastive divergence is biased; more Gibbs steps come closer to the gradient of the likelihood</source>
        <translation>コントラスティブ・ダイバージェンスには偏りがあり、ギブスステップを増やすと尤度の勾配に近づく</translation>
    </message>
    <message>
        <source>others, 500-500-2000 by greedy layers and a softmax: 94 % of the test digits from 10,000; the paper, from 60,000 and with the wake-sleep algorithm: 98.75 %</source>
        <translation>他の実装では、500-500-2000を層ごとに学びソフトマックスを載せて、10,000枚から認識精度94%。論文では60,000枚とwake-sleepアルゴリズムで98.75%</translation>
    </message>
    <message>
        <source>others, 500-1000 with pretraining, mean field and persistent chains: 92 % of the test digits from 10,000; the paper, from 60,000: 99.05 %</source>
        <translation>他の実装では、500-1000を事前学習、平均場、持続する連鎖で学び、10,000枚から認識精度92%。論文では60,000枚から99.05%</translation>
    </message>
    <message>
        <source>nats a pattern (best: 2.639), 3 seeds: exact 2.64 to 2.68, Gibbs sampling 2.95 to 3.10</source>
        <translation>パターンあたりのナット（最良は 2.639）、シード 3 個：正確な勾配 2.64〜2.68、ギブスサンプリング 2.95〜3.10</translation>
    </message>
    <message>
        <source>nats a pattern (best: 1.386), 3 seeds: no hidden units 2.07 to 2.09, two hidden units 1.38 to 1.42</source>
        <translation>パターンあたりのナット（最良は 1.386）、シード 3 個：隠れユニットなし 2.07〜2.09、2 個 1.38〜1.42</translation>
    </message>
    <message>
        <source>nats a message (best: 1.386): two hidden units, annealed 1.38 to 1.85 (34 of 36 seeds find a whole code), not annealed 1.37 to 2.60 (7 of 36), four hidden units 1.38 to 2.15 (11 of 12)</source>
        <translation>文あたりのナット（最良は 1.386）：隠れユニット 2 個、焼きなましあり 1.38〜1.85（シード 36 個のうち 34 個が完全な符号を見つける）、なし 1.37〜2.60（36 個のうち 7 個）、4 個 1.38〜2.15（12 個のうち 11 個）</translation>
    </message>
    <message>
        <source>nats a test digit, 8 seeds: CD-1 173.1 to 194.1, CD-10 166.4 to 181.6</source>
        <translation>テストの数字あたりのナット、シード 8 個：CD-1 173.1〜194.1、CD-10 166.4〜181.6</translation>
    </message>
    <message>
        <source>test accuracy .905 to .960 (3 seeds)</source>
        <translation>テストの認識精度 .905〜.960（シード 3 個）</translation>
    </message>
    <message>
        <source>test accuracy .895 to .935 (3 seeds)</source>
        <translation>テストの認識精度 .895〜.935（シード 3 個）</translation>
    </message>
</context>
<context>
    <name>rebuild</name>
    <message>
        <source>This run trains no autoencoder.</source>
        <translation>この実行はオートエンコーダーを学習しません。</translation>
    </message>
    <message>
        <source>Area under the ROC curve {0}: 1 tells all apart, .5 none.</source>
        <translation>ROC曲線の下の面積{0}。1ならすべて見分け、0.5なら見分けられません。</translation>
    </message>
    <message>
        <source>The error tells what it has never seen.</source>
        <translation>見たことのないものが誤差でわかります。</translation>
    </message>
    <message>
        <source>It rebuilds better what it has never seen.</source>
        <translation>見たことのないもののほうをよく復元します。</translation>
    </message>
    <message>
        <source>A low error does not mean that a digit was learnt.</source>
        <translation>誤差が小さくても、学習した数字とは限りません。</translation>
    </message>
    <message>
        <source>The error tells them apart in part.</source>
        <translation>誤差である程度は見分けられます。</translation>
    </message>
    <message>
        <source>Test digits cost {0} nats to rebuild, and KL is {1} nats.</source>
        <translation>テストの数字の復元誤差は{0}ナット、KLは{1}ナット。</translation>
    </message>
    <message>
        <source>Nothing holds the codes together: β is 0.</source>
        <translation>コードをまとめるものがない：βは0。</translation>
    </message>
    <message>
        <source>Before the first update.</source>
        <translation>最初の更新の前です。</translation>
    </message>
    <message>
        <source>The code has collapsed: it says next to nothing.</source>
        <translation>コードがつぶれ、ほとんど情報がありません。</translation>
    </message>
    <message>
        <source>Try a lower β.</source>
        <translation>βを小さくしてみましょう。</translation>
    </message>
    <message>
        <source>{0} of the {1} numbers of the code have collapsed.</source>
        <translation>コードの{1}個の数のうち{0}個が崩壊しました。</translation>
    </message>
    <message>
        <source>Such a number says less than .01 nats, whatever the digit.</source>
        <translation>その数は、どの数字でも0.01ナットに満たないことしか伝えません。</translation>
    </message>
    <message>
        <source>The code says {0} nats of each digit.</source>
        <translation>コードは数字1個につき{0}ナットの情報をもつ。</translation>
    </message>
    <message>
        <source>A β above 1 lets it say less.</source>
        <translation>βが1より大きいと情報は減ります。</translation>
    </message>
    <message>
        <source>Set β to 1 and see the map close up.</source>
        <translation>βを1にすると、地図がまとまっていきます。</translation>
    </message>
    <message>
        <source>Test loss {0}, that of as many principal components {1}.</source>
        <translation>テストの損失{0}、同じ数の主成分では{1}。</translation>
    </message>
    <message>
        <source>It has come to where the principal components lie.</source>
        <translation>主成分分析と同じところに落ち着いた。</translation>
    </message>
    <message>
        <source>Test loss {0}, training loss {1}.</source>
        <translation>テストの損失{0}、訓練の損失{1}。</translation>
    </message>
    <message>
        <source>Test error {0}, that of as many principal components {1}.</source>
        <translation>テストの誤差{0}、同じ数の主成分では{1}。</translation>
    </message>
    <message>
        <source>It beats as many principal components.</source>
        <translation>同じ数の主成分より良い。</translation>
    </message>
    <message>
        <source>Principal components still rebuild better.</source>
        <translation>まだ主成分のほうがよく復元します。</translation>
    </message>
</context>
<context>
    <name>run names</name>
    <message>
        <source>run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no remedy</source>
        <translation>対策なし</translation>
    </message>
    <message>
        <source>as in the notes</source>
        <translation>ノートの設定</translation>
    </message>
    <message>
        <source>He with ReLU</source>
        <translation>HeとReLU</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>group norm</source>
        <translation>グループ正規化</translation>
    </message>
    <message>
        <source>no norm</source>
        <translation>正規化なし</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>two stages</source>
        <translation>2段</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全結合</translation>
    </message>
    <message>
        <source>small network</source>
        <translation>小さなネットワーク</translation>
    </message>
    <message>
        <source>large network</source>
        <translation>大きなネットワーク</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>two hidden layers</source>
        <translation>隠れ層2つ</translation>
    </message>
    <message>
        <source>with forget gate</source>
        <translation>忘却ゲートあり</translation>
    </message>
    <message>
        <source>without forget gate</source>
        <translation>忘却ゲートなし</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>直交</translation>
    </message>
    <message>
        <source>random</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>half as large</source>
        <translation>半分の大きさ</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>roots alone</source>
        <translation>根だけ</translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation>クリッピングなし</translation>
    </message>
    <message>
        <source>clipped at {0}</source>
        <translation>{0} でクリッピング</translation>
    </message>
    <message>
        <source>T = {0}</source>
        <translation>T = {0}</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>正確な勾配</translation>
    </message>
    <message>
        <source>Gibbs sampling</source>
        <translation>ギブスサンプリング</translation>
    </message>
    <message>
        <source>layer by layer</source>
        <translation>層ごとに</translation>
    </message>
    <message>
        <source>no hidden units</source>
        <translation>隠れユニットなし</translation>
    </message>
    <message>
        <source>two hidden units</source>
        <translation>隠れユニット 2 個</translation>
    </message>
    <message>
        <source>four hidden units</source>
        <translation>隠れユニット 4 個</translation>
    </message>
    <message>
        <source>annealed</source>
        <translation>焼きなまし</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>denoising</source>
        <translation>ノイズ除去</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>スパース</translation>
    </message>
    <message>
        <source>not sparse</source>
        <translation>スパースなし</translation>
    </message>
    <message>
        <source>one step each</source>
        <translation>交互に1回ずつ</translation>
    </message>
    <message>
        <source>ten steps of the generator</source>
        <translation>生成器を10回ずつ</translation>
    </message>
    <message>
        <source>code of {0}</source>
        <translation>コード {0} 次元</translation>
    </message>
    <message>
        <source>trained on {0}</source>
        <translation>{0} で学習</translation>
    </message>
    <message>
        <source>β {0}</source>
        <translation>β {0}</translation>
    </message>
    <message>
        <source>rate {0}</source>
        <translation>学習係数{0}</translation>
    </message>
    <message>
        <source>std {0}</source>
        <translation>標準偏差{0}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>シード{0}</translation>
    </message>
    <message>
        <source>lr {0}</source>
        <translation>学習係数{0}</translation>
    </message>
    <message>
        <source>dropout {0}</source>
        <translation>ドロップアウト{0}</translation>
    </message>
    <message>
        <source>train size {0}</source>
        <translation>訓練データ数{0}</translation>
    </message>
    <message>
        <source>validation size {0}</source>
        <translation>検証データ数{0}</translation>
    </message>
    <message>
        <source>label noise {0}</source>
        <translation>ノイズ{0}</translation>
    </message>
    <message>
        <source>hidden {0}</source>
        <translation>隠れ層{0}</translation>
    </message>
    <message>
        <source>activation {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>initializer {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>initial std {0}</source>
        <translation>標準偏差{0}</translation>
    </message>
    <message>
        <source>batch norm {0}</source>
        <translation>バッチ正規化 {0}</translation>
    </message>
    <message>
        <source>method {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>decay {0}</source>
        <translation>減衰率{0}</translation>
    </message>
    <message>
        <source>weight decay {0}</source>
        <translation>重み減衰{0}</translation>
    </message>
    <message>
        <source>batch size {0}</source>
        <translation>バッチ{0}</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>バッチ{0}</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>And {0} more like it.</source>
        <translation>ほかに{0}件、同様です。</translation>
    </message>
    <message>
        <source>A kept run is damaged ({0}); its file was set aside as {1}.</source>
        <translation>保存された実行が壊れています（{0}）。ファイルを{1}として取り分けました。</translation>
    </message>
    <message>
        <source>A kept run cannot be read by this version ({0}): {1}.</source>
        <translation>保存された実行を、この版では読み込めません（{0}）：{1}。</translation>
    </message>
    <message>
        <source>A kept run cannot be read ({0}): {1} stays where it is.</source>
        <translation>保存済みの実行を読めません（{0}）。{1}はそのまま残します。</translation>
    </message>
    <message>
        <source>Runs cannot be written at the moment ({0}); they stay in memory.</source>
        <translation>現在、実行を書き込めません（{0}）。メモリーに残っています。</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>シード {0}</translation>
    </message>
    <message>
        <source>{0} digits</source>
        <translation>訓練 {0}枚</translation>
    </message>
    <message>
        <source>{0} to validate</source>
        <translation>検証 {0}枚</translation>
    </message>
    <message>
        <source>noise {0}</source>
        <translation>ノイズ {0}</translation>
    </message>
    <message>
        <source>batch statistics {0}</source>
        <translation>バッチの統計量 {0}</translation>
    </message>
    <message>
        <source>std {0}</source>
        <translation>標準偏差 {0}</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0}点</translation>
    </message>
    <message>
        <source>{0} classes</source>
        <translation>{0}クラス</translation>
    </message>
    <message>
        <source>noise of points {0}</source>
        <translation>点のノイズ {0}</translation>
    </message>
    <message>
        <source>share for testing {0}</source>
        <translation>テストの割合 {0}</translation>
    </message>
    <message>
        <source>seed of points {0}</source>
        <translation>点の乱数シード {0}</translation>
    </message>
    <message>
        <source>added points {0}</source>
        <translation>追加した点 {0}</translation>
    </message>
    <message>
        <source>{0} groups of channels</source>
        <translation>チャンネルのグループ数 {0}</translation>
    </message>
    <message>
        <source>validation digits: {0}</source>
        <translation>検証用の数字：{0}</translation>
    </message>
    <message>
        <source>last bias learns: {0}</source>
        <translation>最終層のバイアスを学習：{0}</translation>
    </message>
    <message>
        <source>batch norm eps {0}</source>
        <translation>バッチ正規化 ε {0}</translation>
    </message>
    <message>
        <source>batch norm momentum {0}</source>
        <translation>バッチ正規化のモーメンタム {0}</translation>
    </message>
    <message>
        <source>running variance {0}</source>
        <translation>移動分散 {0}</translation>
    </message>
    <message>
        <source>running variance from {0}</source>
        <translation>移動分散の初期値 {0}</translation>
    </message>
    <message>
        <source>γ and β learn: {0}</source>
        <translation>γとβを学習：{0}</translation>
    </message>
    <message>
        <source>last layer learns: {0}</source>
        <translation>最終層の学習 {0}</translation>
    </message>
    <message>
        <source>ε {0}</source>
        <translation>ε {0}</translation>
    </message>
    <message>
        <source>ε of Adam {0}</source>
        <translation>Adamのε {0}</translation>
    </message>
    <message>
        <source>AdaGrad from {0}</source>
        <translation>AdaGrad 初期値 {0}</translation>
    </message>
    <message>
        <source>AdaGrad without update 1: {0}</source>
        <translation>AdaGrad 1回目を除く：{0}</translation>
    </message>
    <message>
        <source>evaluated every {0}</source>
        <translation>評価の間隔 {0}</translation>
    </message>
    <message>
        <source>{0} training examples evaluated</source>
        <translation>訓練データ{0}個で評価</translation>
    </message>
    <message>
        <source>{0} test examples evaluated</source>
        <translation>テストデータ{0}個で評価</translation>
    </message>
    <message>
        <source>norm {0} activation</source>
        <translation>正規化は活性化関数の{0}</translation>
    </message>
    <message>
        <source>batch norm {0}</source>
        <translation>バッチ正規化 {0}</translation>
    </message>
    <message>
        <source>T = {0}</source>
        <translation>T = {0}</translation>
    </message>
    <message>
        <source>{0} to keep in mind</source>
        <translation>覚える数 {0}</translation>
    </message>
    <message>
        <source>forget gate {0}</source>
        <translation>忘却ゲート {0}</translation>
    </message>
    <message>
        <source>forget bias {0}</source>
        <translation>忘却バイアス {0}</translation>
    </message>
    <message>
        <source>reset {0}</source>
        <translation>リセット {0}</translation>
    </message>
    <message>
        <source>gain {0}</source>
        <translation>倍率 {0}</translation>
    </message>
    <message>
        <source>layer norm {0}</source>
        <translation>レイヤー正規化 {0}</translation>
    </message>
    <message>
        <source>mod {0}</source>
        <translation>mod {0}</translation>
    </message>
    <message>
        <source>learnt {0} deep</source>
        <translation>深さ {0} まで学習</translation>
    </message>
    <message>
        <source>tested {0} deep</source>
        <translation>深さ {0} までテスト</translation>
    </message>
    <message>
        <source>truncated after {0}</source>
        <translation>{0} で打ち切り</translation>
    </message>
    <message>
        <source>lr {0}</source>
        <translation>学習係数 {0}</translation>
    </message>
    <message>
        <source>momentum {0}</source>
        <translation>モーメンタム {0}</translation>
    </message>
    <message>
        <source>decay {0}</source>
        <translation>減衰率 {0}</translation>
    </message>
    <message>
        <source>β₁ {0}</source>
        <translation>β₁ {0}</translation>
    </message>
    <message>
        <source>β₂ {0}</source>
        <translation>β₂ {0}</translation>
    </message>
    <message>
        <source>L1 {0}</source>
        <translation>L1 {0}</translation>
    </message>
    <message>
        <source>L2 {0}</source>
        <translation>L2 {0}</translation>
    </message>
    <message>
        <source>dropout {0}</source>
        <translation>ドロップアウト {0}</translation>
    </message>
    <message>
        <source>early stopping {0}</source>
        <translation>早期終了 {0}</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0}ステップ</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>バッチ {0}</translation>
    </message>
    <message>
        <source>bundled digits</source>
        <translation>付属の数字</translation>
    </message>
    <message>
        <source>The same settings as the run on stage.</source>
        <translation>表示中の実行と同じ設定です。</translation>
    </message>
    <message>
        <source>{0}: {1} (on stage {2})</source>
        <translation>{0}：{1}（表示中 {2}）</translation>
    </message>
    <message>
        <source>{0} at step {1}</source>
        <translation>{0}（ステップ{1}）</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Nothing is tried yet: play.</source>
        <translation>まだ何も試していません。再生してください。</translation>
    </message>
    <message>
        <source>The first trials are on their way.</source>
        <translation>最初の試行を実行しています。</translation>
    </message>
    <message>
        <source>Trials are being looked at; none is whole yet.</source>
        <translation>試行を調べています。最後まで済んだものはまだありません。</translation>
    </message>
    <message>
        <source>Best so far: trial {0}, {1} {2}.</source>
        <translation>いまの最良：試行{0}、{1} {2}。</translation>
    </message>
    <message>
        <source>The best press against the upper edge of {0}: widen upwards.</source>
        <translation>よい試行が{0}の上端に寄っています。上に広げてください。</translation>
    </message>
    <message>
        <source>The best press against the lower edge of {0}: widen downwards.</source>
        <translation>よい試行が{0}の下端に寄っています。下に広げてください。</translation>
    </message>
    <message>
        <source>{0} of the best {1} lie above {2}, the range ends at {3}.</source>
        <translation>上位{1}のうち{0}は{2}より上にあり、範囲は{3}で終わります。</translation>
    </message>
    <message>
        <source>{0} of the best {1} lie below {2}, the range begins at {3}.</source>
        <translation>上位{1}のうち{0}は{2}より下にあり、範囲は{3}から始まります。</translation>
    </message>
    <message>
        <source>One standard error is {0}.</source>
        <translation>標準誤差は{0}です。</translation>
    </message>
    <message>
        <source>One standard error is {0}: the order of the best ten is noise.</source>
        <translation>標準誤差は{0}です。上位10の順位は偶然にすぎません。</translation>
    </message>
    <message>
        <source>{0} trials diverged: they count as guessing.</source>
        <translation>{0}試行が発散しました。当てずっぽうとみなします。</translation>
    </message>
    <message>
        <source>{0} hardly matters here.</source>
        <translation>{0}はここではほとんど効きません。</translation>
    </message>
    <message>
        <source>{0}: the grid tried {1} values (best {2}), chance {3} (best {4}).</source>
        <translation>{0}：格子は{1}通り（最良{2}）、ランダムは{3}通り（最良{4}）を試しました。</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>検証の認識精度</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>検証の損失</translation>
    </message>
    <message>
        <source>from a list</source>
        <translation>一覧から</translation>
    </message>
    <message>
        <source>whole, log</source>
        <translation>整数・対数</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>whole, even</source>
        <translation>整数・均等</translation>
    </message>
    <message>
        <source>even</source>
        <translation>均等</translation>
    </message>
    <message>
        <source>trial {0}</source>
        <translation>試行 {0}</translation>
    </message>
    <message>
        <source>{0}, seed {1}</source>
        <translation>{0}、シード {1}</translation>
    </message>
</context>
<context>
    <name>searches</name>
    <message>
        <source>Random search (textbook 6.5)</source>
        <translation>ランダム探索 (教科書 6.5)</translation>
    </message>
    <message>
        <source>The second round, narrowed (textbook 6.5)</source>
        <translation>範囲を絞った第 2 回 (教科書 6.5)</translation>
    </message>
    <message>
        <source>Random against grid</source>
        <translation>ランダムと格子</translation>
    </message>
    <message>
        <source>L2 and dropout against wrong labels</source>
        <translation>誤ったラベルに対する L2 と ドロップアウト</translation>
    </message>
    <message>
        <source>Rate and weight decay at random on log scales: the rate decides, the decay does not.</source>
        <translation>学習係数と重み減衰を対数の尺度でランダムに選びます。決めるのは学習係数で、重み減衰ではありません。</translation>
    </message>
    <message>
        <source>The same search, then again in narrower ranges: as the book says, and once more by hand.</source>
        <translation>同じ探索を、絞った範囲でもう一度行います。教科書のとおりで、さらに手で絞れます。</translation>
    </message>
    <message>
        <source>64 trials each: the grid tries 8 rates, chance 64. Only the rate matters.</source>
        <translation>どちらも64試行：格子は学習係数を8通り、ランダムは64通り試します。効くのは学習係数だけです。</translation>
    </message>
    <message>
        <source>30 % of the labels are wrong: which penalty, and how much dropout, serve the true digits?</source>
        <translation>ラベルの30%が誤っています。どのペナルティとどれだけのドロップアウトが正しい数字に役立つでしょうか。</translation>
    </message>
</context>
<context>
    <name>sequences</name>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>忘却</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>cell before</source>
        <translation>前のセル</translation>
    </message>
    <message>
        <source>cell now</source>
        <translation>今のセル</translation>
    </message>
    <message>
        <source>h before</source>
        <translation>前の h</translation>
    </message>
    <message>
        <source>h now</source>
        <translation>今の h</translation>
    </message>
    <message>
        <source>what is read</source>
        <translation>読むもの</translation>
    </message>
    <message>
        <source>read</source>
        <translation>読むもの</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隠れ</translation>
    </message>
    <message>
        <source>forget gate</source>
        <translation>忘却ゲート</translation>
    </message>
    <message>
        <source>input gate</source>
        <translation>入力ゲート</translation>
    </message>
    <message>
        <source>output gate</source>
        <translation>出力ゲート</translation>
    </message>
    <message>
        <source>reset gate</source>
        <translation>リセットゲート</translation>
    </message>
    <message>
        <source>update gate</source>
        <translation>更新ゲート</translation>
    </message>
    <message>
        <source>{0}, marked</source>
        <translation>{0}、印つき</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>answer ({0})</source>
        <translation>答え（{0}）</translation>
    </message>
    <message>
        <source>{0} to {1}; here {2}</source>
        <translation>{0} から {1}、ここは {2}</translation>
    </message>
    <message>
        <source>Test loss: {0}; the constant guess has {1}.</source>
        <translation>テストの損失：{0}。定数の答えは{1}。</translation>
    </message>
    <message>
        <source>Learning has begun.</source>
        <translation>学習が始まりました。</translation>
    </message>
    <message>
        <source>{0}: none of its gradient reaches step 1.</source>
        <translation>{0}：勾配は時刻1に届きません。</translation>
    </message>
    <message>
        <source>{0}: at step 1 its gradient is {1} of that at step {2}.</source>
        <translation>{0}：時刻1の勾配は時刻{2}の{1}倍です。</translation>
    </message>
    <message>
        <source>{0}: its gradient vanishes, at step 1 it is {1} of that at step {2}.</source>
        <translation>{0}：勾配消失。時刻1の勾配は時刻{2}の{1}倍です。</translation>
    </message>
    <message>
        <source>{0}: its gradient explodes, at step 1 it is {1} times that at step {2}.</source>
        <translation>{0}：勾配爆発。時刻1の勾配は時刻{2}の{1}倍です。</translation>
    </message>
    <message>
        <source>{0}: no gradient gets into its cell at step {1}, it has grown to {2}.</source>
        <translation>{0}：ステップ {1} ではセルに勾配が入りません。セルの値は {2} まで増えています。</translation>
    </message>
    <message>
        <source>{0}: there is no gradient at step {1}, the last one asked for.</source>
        <translation>{0}：答えを求める最後のステップ {1} に勾配がありません。</translation>
    </message>
    <message>
        <source>The gradient of {0} is {1} long here: clipping makes it {2}, in the same direction.</source>
        <translation>ここでの{0}の勾配の長さは{1}です。クリッピングで向きはそのまま、長さが{2}になります。</translation>
    </message>
    <message>
        <source>Clip gradients, for instance at 1, or lower the rate.</source>
        <translation>勾配を例えば1でクリッピングするか、学習係数を下げてください。</translation>
    </message>
    <message>
        <source>{0}: the run diverged.</source>
        <translation>{0}：学習は発散しました。</translation>
    </message>
    <message>
        <source>So far it is no better than the constant guess.</source>
        <translation>今のところ、定数の答えと変わりません。</translation>
    </message>
    <message>
        <source>So far none is better than the constant guess.</source>
        <translation>今のところ、定数の答えより良い実行はありません。</translation>
    </message>
    <message>
        <source>{0}: no better than the constant guess.</source>
        <translation>{0}：定数の答えと変わりません。</translation>
    </message>
    <message>
        <source>The loss of {0} is {1}; the guess has {2}.</source>
        <translation>{0}の損失は{1}、定数の答えは{2}。</translation>
    </message>
    <message>
        <source>Its loss is {0}; the guess has {1}.</source>
        <translation>損失は{0}、定数の答えは{1}。</translation>
    </message>
    <message>
        <source>{0}: far better than the constant guess.</source>
        <translation>{0}：定数の答えよりはるかに良い。</translation>
    </message>
    <message>
        <source>The forget gate of {0} is shut: it is {1} on average.</source>
        <translation>{0}の忘却ゲートは閉じています。平均{1}。</translation>
    </message>
    <message>
        <source>{0} of the values of one gate of {1} lie close to 0 or 1.</source>
        <translation>{1}の一つのゲートの値の{0}が0か1のそばにあります。</translation>
    </message>
    <message>
        <source>{0} = {1}</source>
        <translation>{0} = {1}</translation>
    </message>
    <message>
        <source>{0} = {1}, answered: {2}</source>
        <translation>{0} = {1}、答え：{2}</translation>
    </message>
    <message>
        <source>left child</source>
        <translation>左の子</translation>
    </message>
    <message>
        <source>right child</source>
        <translation>右の子</translation>
    </message>
    <message>
        <source>this node</source>
        <translation>このノード</translation>
    </message>
    <message>
        <source>{0}: right deeper than trained as well.</source>
        <translation>{0}：学習より深い木でも正しく答えます。</translation>
    </message>
    <message>
        <source>{0}: wrong more often the deeper a tree is.</source>
        <translation>{0}：木が深いほど間違いが増えます。</translation>
    </message>
    <message>
        <source>{0}: often wrong where it was trained, too.</source>
        <translation>{0}：学習した深さでもよく間違えます。</translation>
    </message>
    <message>
        <source>All runs are better than the constant guess.</source>
        <translation>すべての実行が定数の答えよりよい結果です。</translation>
    </message>
    <message>
        <source>It is better than the constant guess.</source>
        <translation>定数の答えよりよい結果です。</translation>
    </message>
    <message>
        <source>{0}: {1} right at depth {2}, {3} at depth {4}.</source>
        <translation>{0}：深さ{2}で{1}、深さ{4}で{3}が正解。</translation>
    </message>
    <message>
        <source>Of the root&apos;s gradient {0} at most reaches a leaf of this tree.</source>
        <translation>この木の葉に届くのは、根の勾配の最大でも{0}です。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>on restart</source>
        <translation>次回から</translation>
    </message>
    <message>
        <source>live</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>{0} is not allowed; allowed is {1}</source>
        <translation>{0}は使えません。使えるのは：{1}</translation>
    </message>
    <message>
        <source>There are {0} training digits; {1} of them are for validation.</source>
        <translation>訓練用の数字は {0} 枚あり、そのうち {1} 枚は検証用です。</translation>
    </message>
    <message>
        <source>There are {0} training digits; {1} of them are learnt.</source>
        <translation>訓練用の数字は {0} 枚あり、そのうち {1} 枚を学習に使っています。</translation>
    </message>
    <message>
        <source>Of shuffled examples a batch has none twice; there are {0}.</source>
        <translation>シャッフルした例は、1つのバッチに2度は入りません。例は {0} 個です。</translation>
    </message>
    <message>
        <source>There are only {0} training examples: a batch has some of them several times.</source>
        <translation>訓練用の例は {0} 個しかないので、1つのバッチに同じ例が何度か入ります。</translation>
    </message>
    <message>
        <source>{0}: {1} is not allowed; with {2} for validation there may be up to {3} together.</source>
        <translation>{0}: {1} は使えません。検証用の {2} と合わせて {3} 以下にしてください。</translation>
    </message>
    <message>
        <source>{0}: at most {1}, the training examples, when they are shuffled.</source>
        <translation>{0}: シャッフルするときは、訓練用の例の数 {1} 以下にしてください。</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>names no stage; write {0}</source>
        <translation>に段がありません。{0}のように書いてください</translation>
    </message>
    <message>
        <source>has {0} stages; up to {1} are allowed</source>
        <translation>に段が{0}個あります。{1}個まで使えます</translation>
    </message>
    <message>
        <source>is not whole; write {0}</source>
        <translation>書きかけです。{0}のように書いてください</translation>
    </message>
    <message>
        <source>there is no such stage; write {0}</source>
        <translation>このような段はありません。{0}のように書いてください</translation>
    </message>
    <message>
        <source>pad may be at most half the window {0}</source>
        <translation>padは窓{0}の半分までです</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no number of filters from 1 to {1}</source>
        <translation>「{0}」は1から{1}までのフィルター数ではありません</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not known; after the kernel come stride and pad</source>
        <translation>「{0}」は使えません。カーネルの後にはstrideとpadを書きます</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no size; write one as 3 or 3x3, from {1}</source>
        <translation>「{0}」は大きさではありません。3または3x3のように、{1}以上で書いてください</translation>
    </message>
    <message>
        <source>a window of {0} does not fit an image of {1}</source>
        <translation>{0}の窓は{1}の画像に収まりません</translation>
    </message>
    <message>
        <source>Stage {0} (at character {1}), “{2}”: {3}</source>
        <translation>第{0}段（{1}文字目）「{2}」：{3}</translation>
    </message>
    <message>
        <source>Stage {0}, “{1}”: {2}</source>
        <translation>第{0}段「{1}」：{2}</translation>
    </message>
    <message>
        <source>The list {0}</source>
        <translation>一覧{0}</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>{0} steps/s · {1} min left</source>
        <translation>{0}ステップ/秒・残り{1}分</translation>
    </message>
    <message>
        <source>{0} steps/s · {1} s left</source>
        <translation>{0}ステップ/秒・残り{1}秒</translation>
    </message>
    <message>
        <source>preparing …</source>
        <translation>準備中 …</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>surfaces</name>
    <message>
        <source>Round bowl</source>
        <translation>丸いお椀型</translation>
    </message>
    <message>
        <source>Elongated bowl</source>
        <translation>細長いお椀型</translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s ravine</source>
        <translation>Rosenbrockの峡谷</translation>
    </message>
    <message>
        <source>Beale&apos;s plateau</source>
        <translation>Bealeの台地</translation>
    </message>
    <message>
        <source>Himmelblau&apos;s four</source>
        <translation>Himmelblauの4極小</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>Noisy valley</source>
        <translation>ノイズのある谷</translation>
    </message>
</context>
<context>
    <name>survey</name>
    <message>
        <source>Perceptron</source>
        <translation>パーセプトロン</translation>
    </message>
    <message>
        <source>A weighted sum and a threshold: it says which class, and no probability.</source>
        <translation>重み付き和としきい値。どのクラスかを出力し、確率は出しません。</translation>
    </message>
    <message>
        <source>Multi-layer network</source>
        <translation>多層ニューラルネットワーク</translation>
    </message>
    <message>
        <source>Layer feeds layer, softmax gives the probability of each class: p(t | x).</source>
        <translation>層から層へ伝え、ソフトマックス関数が各クラスの確率p(t | x)を出します。</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>畳み込みニューラルネットワーク</translation>
    </message>
    <message>
        <source>A unit sees a small window, and the same weights serve in every place.</source>
        <translation>ユニットは小さな窓を見ます。同じ重みをどの場所でも使います。</translation>
    </message>
    <message>
        <source>Adversarial network (GAN)</source>
        <translation>敵対的生成ネットワーク (GAN)</translation>
    </message>
    <message>
        <source>A generator makes points of noise, a discriminator tells them from data.</source>
        <translation>生成器がノイズから点を作り、識別器がデータと見分けます。</translation>
    </message>
    <message>
        <source>Recurrent network, LSTM, GRU</source>
        <translation>RNN、LSTM、GRU</translation>
    </message>
    <message>
        <source>Each step is fed by an input and by the step before: it can remember.</source>
        <translation>どのステップも、入力と前のステップを受け取るので、覚えておけます。</translation>
    </message>
    <message>
        <source>Recursive network</source>
        <translation>再帰型ニューラルネットワーク（木構造）</translation>
    </message>
    <message>
        <source>It follows a tree: two children feed their parent, by the same weights.</source>
        <translation>木に沿って計算します。2つの子が同じ重みで親に入力されます。</translation>
    </message>
    <message>
        <source>Writing letters</source>
        <translation>文字を書く RNN</translation>
    </message>
    <message>
        <source>The next letter is drawn from its probability, and read as the next input.</source>
        <translation>次の文字を確率に従って選び、それを次の入力として読みます。</translation>
    </message>
    <message>
        <source>Linear autoencoder</source>
        <translation>線形オートエンコーダー</translation>
    </message>
    <message>
        <source>To a code and back without activations: it ends where PCA lies.</source>
        <translation>活性化関数なしでコードに縮めて戻します。主成分分析と同じところに落ち着きます。</translation>
    </message>
    <message>
        <source>Deep autoencoder</source>
        <translation>深いオートエンコーダー</translation>
    </message>
    <message>
        <source>With hidden layers the surface that codes reach may bend: it beats PCA.</source>
        <translation>隠れ層があると、コードの表す面が曲がれます。主成分分析より良くなります。</translation>
    </message>
    <message>
        <source>Sparse autoencoder</source>
        <translation>スパースオートエンコーダー</translation>
    </message>
    <message>
        <source>A wide code of which only a few units speak at a time.</source>
        <translation>次元の大きいコードで、一度に働くユニットはわずかです。</translation>
    </message>
    <message>
        <source>Denoising autoencoder</source>
        <translation>デノイジングオートエンコーダー</translation>
    </message>
    <message>
        <source>While it learns its input is spoilt by chance; it has to give back the whole.</source>
        <translation>学習中は入力にノイズを加えます。元の入力を復元しなければなりません。</translation>
    </message>
    <message>
        <source>Variational autoencoder</source>
        <translation>変分オートエンコーダー</translation>
    </message>
    <message>
        <source>The code is drawn from a cloud, so any place of it gives a new digit.</source>
        <translation>コードを確率分布から選ぶので、どの位置からも新しい数字が作れます。</translation>
    </message>
    <message>
        <source>Boltzmann machine</source>
        <translation>ボルツマンマシン</translation>
    </message>
    <message>
        <source>Every unit is joined to every other, and no edge has a direction.</source>
        <translation>どのユニットもほかのすべてと結合し、どの辺にも向きがありません。</translation>
    </message>
    <message>
        <source>Restricted Boltzmann machine</source>
        <translation>制限ボルツマンマシン</translation>
    </message>
    <message>
        <source>Two layers, no edge within a layer; no edge has a direction.</source>
        <translation>2層からなり、層の中に結合はありません。どの辺にも向きがありません。</translation>
    </message>
    <message>
        <source>Deep belief network</source>
        <translation>深層信念ネットワーク</translation>
    </message>
    <message>
        <source>The two top layers are joined without a direction; below them edges point down.</source>
        <translation>一番上の2層の間には向きがなく、その下の辺は下向きです。</translation>
    </message>
    <message>
        <source>Deep Boltzmann machine</source>
        <translation>深層ボルツマンマシン</translation>
    </message>
    <message>
        <source>Several layers, neighbours joined, and no edge has a direction.</source>
        <translation>いくつもの層が隣どうし結合し、どの辺にも向きがありません。</translation>
    </message>
    <message>
        <source>Layered</source>
        <translation>階層型</translation>
    </message>
    <message>
        <source>Autoencoding</source>
        <translation>自己符号化</translation>
    </message>
    <message>
        <source>Boltzmann</source>
        <translation>ボルツマン</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>再帰型</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>決定的</translation>
    </message>
    <message>
        <source>Probabilistic</source>
        <translation>確率的</translation>
    </message>
    <message>
        <source>generative</source>
        <translation>生成モデル</translation>
    </message>
    <message>
        <source>discriminative</source>
        <translation>識別モデル</translation>
    </message>
    <message>
        <source>discriminant function</source>
        <translation>識別関数</translation>
    </message>
    <message>
        <source>code</source>
        <translation>コード</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>Preparing {0} runs …</source>
        <translation>{0}個の実行を準備中 …</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>準備中 …</translation>
    </message>
    <message>
        <source>Press Space to start</source>
        <translation>Spaceキーで開始</translation>
    </message>
</context>
</TS>
