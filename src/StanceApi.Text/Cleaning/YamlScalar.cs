using System.Globalization;
using System.Text;

namespace StanceApi.Text.Cleaning;

/// <summary>Reads one YAML scalar as it stands behind its key.</summary>
internal static class YamlScalar
{
    public static string Unquote(string value)
    {
        if (value.Length >= 2 && value[0] == '\'' && value[^1] == '\'')
        {
            return value[1..^1].Replace("''", "'", StringComparison.Ordinal);
        }

        if (value.Length >= 2 && value[0] == '"' && value[^1] == '"')
        {
            return Unescape(value.AsSpan(1, value.Length - 2));
        }

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    private static string Unescape(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length)
            {
                text.Append(value[at]);
                continue;
            }

            at++;
            var digits = value[at] switch
            {
                'x' => 2,
                'u' => 4,
                _ => 0,
            };
            if (
                digits > 0
                && at + digits < value.Length
                && int.TryParse(
                    value.Slice(at + 1, digits),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                text.Append((char)code);
                at += digits;
                continue;
            }

            text.Append(
                value[at] switch
                {
                    'n' or 't' or '_' or 'N' => ' ',
                    var other => other,
                }
            );
        }

        return text.ToString();
    }
}
