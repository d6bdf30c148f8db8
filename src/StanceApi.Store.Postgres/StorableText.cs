using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StanceApi.Store.Postgres;

/// <summary>
/// PostgreSQL keeps neither U+0000 nor half a surrogate pair; both become U+FFFD, which is as long, so that offsets stay true.
/// </summary>
internal sealed class StorableText : DbCommandInterceptor
{
    public static readonly StorableText Instance = new();

    public static string Of(string text)
    {
        var clean = text.Replace('\0', '\uFFFD');
        return clean.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? clean : Paired(clean);
    }

    public static object? Of(object? value) =>
        value switch
        {
            string text => Of(text),
            string[] texts => Array.ConvertAll(texts, Of),
            List<string> texts => texts.ConvertAll(Of),
            _ => value,
        };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return new(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            var clean = Of(parameter.Value);
            if (!ReferenceEquals(clean, parameter.Value))
            {
                parameter.Value = clean;
            }
        }
    }

    private static string Paired(string text)
    {
        StringBuilder? written = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                written ??= new StringBuilder(text);
                written[i] = '\uFFFD';
            }
        }

        return written?.ToString() ?? text;
    }
}
