using System.Globalization;
using System.Text;
using CsCheck;

namespace StanceApi.Tests.Fuzzing;

/// <summary>What nobody would send who means well.</summary>
internal static class Junk
{
    private static readonly string[] Pieces =
    [
        .. "<p>|</p>|<div>|</div>|<b><i>|</b></i>|<table><tr><td>|<!--|-->|<script>|</script>|<style>|<svg><a href=\"|<a href='|<![CDATA[|]]>|<?xml ?>|<!DOCTYPE html [<!ENTITY a \"&b;\">]>|&|&#0;|&#xD800;|&#x110000;|&amp;amp;|<br/>|<blockquote>|<iframe srcdoc=\"|<meta charset=utf-7>|<base href=x>|<p class=\"".Split(
            '|'
        ),
        .. "# |## |- |> > > |1. |```|~~~|**|__|[a](|![b](|[c]: <|| a | b |\n|---|\n|***|<http://x>|\\|    ".Split(
            '|'
        ),
        .. "said|says|表示|称|记者|述べた|“|”|「|」|『|\"|'|：|:|——|…|。|. |Mr. |President |外交部|首相|October 2, 2024|2024年10月2日|昨天|last week|99999999999999999999日".Split(
            '|'
        ),
        "\0",
        "\u0001",
        "\u200B",
        "\u202E",
        "\uFEFF",
        "\uFFFF",
        "\uD83D",
        "\uDE00",
        "𠮷",
        "e\u0301\u0301\u0301",
        "ﷺ",
        "İ",
        "\r",
        "\n",
        "\n\n",
        "\t",
        "\u2028",
        "　",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        Gen.String[Gen.Char, 0, 12]
    );

    /// <summary>Heaps of pieces, and now and then one piece very often.</summary>
    public static Gen<string> Text { get; } =
        Gen.Frequency(
            (6, Piece.Array[0, 60].Select(string.Concat)),
            (
                1,
                Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Int[1, 20_000])
                    .Select((piece, times) => Repeat(Pieces[piece], times))
            ),
            (
                1,
                Gen.Select(
                        Gen.Int[0, Pieces.Length - 1],
                        Gen.Int[0, Pieces.Length - 1],
                        Gen.Int[1, 3_000]
                    )
                    .Select(
                        (a, b, times) =>
                            Repeat(Pieces[a], times) + "words" + Repeat(Pieces[b], times)
                    )
            )
        );

    /// <summary>Values as they stand in query strings, paths and fields.</summary>
    public static Gen<string> Value { get; } =
        Gen.OneOf(
            Gen.Int[0, Values.Length - 1].Select(i => Values[i]),
            Gen.String[Gen.Char, 0, 20],
            Gen.Byte.Array[0, 40].Select(Convert.ToBase64String),
            Piece.Array[0, 4].Select(string.Concat)
        );

    private static string[] Values =>
        [
            "",
            " ",
            "0",
            "-1",
            "1e309",
            "NaN",
            "2147483648",
            "-9223372036854775809",
            "0x10",
            "1,5",
            "true",
            "null",
            "undefined",
            "[]",
            "{}",
            "2024-02-30",
            "0000-00-00",
            "9999-12-31",
            "0001-01-01",
            "2024-10-02T25:61:61Z",
            "../../etc/passwd",
            "..%2f",
            "%00",
            "%",
            "' OR 1=1 --",
            "\"; DROP TABLE Articles; --",
            "MATCH * NEAR(",
            "\"",
            "\"\"\"",
            "*",
            "a* AND",
            "zzzzzzzzzzzzz",
            "7zzzzzzzzzzzz",
            "0000000000000",
            "Asia/Tokyo",
            "zh-Hans",
            "x-x-x-x",
            "USA",
            "asian-nato",
            "ada-example",
            new string('a', 5_000),
            new string('好', 2_000),
        ];

    public static Gen<T> AnyOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>As JSON, so that single surrogates arrive as they are.</summary>
    public static string Json(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            json.Append(
                c is '"' or '\\' ? $"\\{c}"
                : c is >= ' ' and < '\u007F' ? c.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
            );
        }
        return json.Append('"').ToString();
    }

    private static string Repeat(string piece, int times) =>
        new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
