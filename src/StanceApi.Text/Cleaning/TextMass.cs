using StanceApi.Text.Cleaning.Markup;

namespace StanceApi.Text.Cleaning;

/// <summary>
/// How much running text each subtree holds: the width of its blocks that are longer than a label and not mostly links.
/// </summary>
internal sealed class TextMass
{
    private const int NarrowestParagraph = 50;
    private const double MostLinked = 0.5;

    private readonly int[] _mass;

    private TextMass(int[] mass) => _mass = mass;

    public int Of(HtmlNode node) => _mass[node.Index];

    public static TextMass Measure(HtmlDocument document)
    {
        var nodes = document.Nodes;
        var block = new int[nodes.Count];
        var width = new int[nodes.Count];
        var linked = new int[nodes.Count];
        var silent = new bool[nodes.Count];
        for (var i = 1; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var parent = node.Parent!.Index;
            silent[i] =
                silent[parent]
                || node.Dropped
                || node.Tag is "script" or "style" or "noscript" or "template";
            block[i] = HtmlTags.IsBlock(node.Tag) ? i : block[parent];
            if (node.IsText && !silent[i])
            {
                var added = node.Width;
                width[block[i]] += added;
                linked[block[i]] += node.InLink ? added : 0;
            }
        }

        var mass = new int[nodes.Count];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var own = width[i] - linked[i];
            if (width[i] >= NarrowestParagraph && linked[i] < width[i] * MostLinked)
            {
                mass[i] += own;
            }

            if (nodes[i].Parent is { } parent)
            {
                mass[parent.Index] += mass[i];
            }
        }

        return new TextMass(mass);
    }
}
