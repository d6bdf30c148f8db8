namespace StanceApi.Text.Actors;

/// <summary>A form of a name, or of a title, with its language (BCP 47).</summary>
public sealed record ActorName(string Text, string Language);
