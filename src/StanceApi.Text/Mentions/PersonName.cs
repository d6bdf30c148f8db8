namespace StanceApi.Text.Mentions;

/// <summary>A person's name as the article writes it.</summary>
/// <param name="Form">Folded; see <see cref="Languages.ScriptFolding"/>.</param>
/// <param name="Latin">The Latin form in brackets behind it, if any.</param>
/// <param name="Written">As the article writes it.</param>
/// <param name="Short">The part that stands for the whole name later on (Trump for Donald Trump), if the name has one.</param>
public sealed record PersonName(string Form, string Written, string? Latin, string? Short = null)
{
    /// <summary>The family name stands first and without a space: a shorter form that the name begins with is its family name.</summary>
    public bool IsFamilyFirst { get; init; }
}
