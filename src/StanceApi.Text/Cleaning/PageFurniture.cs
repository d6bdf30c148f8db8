using System.Collections.Frozen;
using System.Text;
using StanceApi.Text.Cleaning.Markup;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Cleaning;

/// <summary>Marks the parts of a page that are not its article, by tag, role, class name and visibility.</summary>
internal static class PageFurniture
{
    private const string Resource = "Cleaning/furniture.tsv";

    /// <summary>No navigation or share bar holds more than this share of a page's running text.</summary>
    private const double LargestShare = 0.3;

    private static readonly IReadOnlyList<Row> Rules = Load();
    private static readonly FrozenDictionary<string, string> ByTag = For("tag");
    private static readonly FrozenDictionary<string, string> ByRole = For("role");
    private static readonly FrozenDictionary<string, string> ByName = For("class");

    public static void Drop(HtmlDocument document, TextMass mass)
    {
        var most = mass.Of(document.Root) * LargestShare;
        foreach (var node in document.Nodes)
        {
            if (node.IsText || node.Tag is "body" or "html" or "article" or "main" or "#document")
            {
                continue;
            }

            node.Dropped = EffectOf(node) switch
            {
                "drop-any" => true,
                "drop" => mass.Of(node) <= most && !IsArticleHead(node),
                _ => IsHidden(node) && mass.Of(node) <= most,
            };
        }
    }

    /// <summary>Whether the element names itself a caption.</summary>
    public static bool IsCaption(HtmlNode node) =>
        string.Equals(EffectOf(node), "caption", StringComparison.Ordinal);

    /// <summary>The header within an article holds its headline and lead.</summary>
    private static bool IsArticleHead(HtmlNode node)
    {
        const int levels = 4;
        var above = node.Parent;
        for (var i = 0; i < levels && above is not null && node.Is("header"); i++)
        {
            if (above.Tag is "article" or "main")
            {
                return true;
            }

            above = above.Parent;
        }

        return false;
    }

    private static bool IsHidden(HtmlNode node) =>
        node.Attributes is not null
        && (
            node.Attributes.ContainsKey("hidden")
            || string.Equals(
                node.Attribute("aria-hidden"),
                "true",
                StringComparison.OrdinalIgnoreCase
            )
            || node.Attribute("style")
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase)
        );

    private static string? EffectOf(HtmlNode node)
    {
        if (ByTag.TryGetValue(node.Tag, out var byTag))
        {
            return byTag;
        }

        if (node.Attributes is null)
        {
            return null;
        }

        return ByRole.TryGetValue(node.Attribute("role"), out var byRole)
            ? byRole
            : EffectOfNames(node.Attribute("class")) ?? EffectOfNames(node.Attribute("id"));
    }

    private static string? EffectOfNames(string names)
    {
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var previous = "";
            foreach (var word in Words(name))
            {
                if (
                    ByName.TryGetValue(word, out var effect)
                    || ByName.TryGetValue($"{previous} {word}", out effect)
                )
                {
                    return effect;
                }

                previous = word;
            }
        }

        return null;
    }

    /// <summary><c>relatedLinks-box</c> → related, links, box.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var starts = char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]);
            if ((starts || !char.IsLetterOrDigit(c)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static FrozenDictionary<string, string> For(string where) =>
        Rules
            .Where(row => row["where"] == where)
            .ToFrozenDictionary(row => row["name"], row => row["effect"], StringComparer.Ordinal);

    private static IReadOnlyList<Row> Load()
    {
        using var stream =
            typeof(PageFurniture).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        return WordList.Read(reader, Resource);
    }
}
