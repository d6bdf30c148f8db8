namespace StanceApi.Text.Attribution;

/// <summary>What says who the speaker is: a sieve, and within it the circumstances that make it surer or less sure.</summary>
public enum AttributionBasis
{
    /// <summary>The subject is a person with the fullest form of the name.</summary>
    FullName,

    /// <summary>The subject is a person by a part of the name.</summary>
    PartOfName,

    /// <summary>The speaker's label in a transcript.</summary>
    Label,

    /// <summary>The subject is an office whose holder the article names.</summary>
    OfficeHolder,

    /// <summary>The subject is an office whose holder the article does not name.</summary>
    Office,

    /// <summary>The subject is an institution or a government.</summary>
    Body,

    /// <summary>The subject is a group of people.</summary>
    Group,

    /// <summary>The subject is somebody without a name: an official, a source.</summary>
    Anonymous,

    /// <summary>The sentence has several subjects.</summary>
    Joint,

    /// <summary>The subject repeats the end of a fuller phrase before it.</summary>
    Echo,

    /// <summary>The subject is a document that says, here or before, whose it is.</summary>
    DocumentIssuer,

    /// <summary>The subject is a document without an issuer: whoever was spoken of last.</summary>
    DocumentNearby,

    /// <summary>The subject points back at a speaker without a name.</summary>
    Definite,

    /// <summary>The subject is it or they, for a body or a group.</summary>
    BodyPronoun,

    /// <summary>A pronoun for one person who is spoken of in the same paragraph.</summary>
    PronounNear,

    /// <summary>A pronoun for one person who was spoken of in a paragraph before.</summary>
    PronounFar,

    /// <summary>A pronoun for several.</summary>
    PronounPlural,

    /// <summary>A pronoun that nobody before it explains.</summary>
    PronounUnexplained,

    /// <summary>No subject, in a language that leaves out a known one: whom the paragraph is about.</summary>
    TopicNear,

    /// <summary>No subject, in a language that leaves out a known one: whom a paragraph before is about.</summary>
    TopicFar,

    /// <summary>A quotation by itself whose speaker the next sentence names.</summary>
    Following,

    /// <summary>No subject: the speaker before it in the paragraph.</summary>
    CarriedOnNear,

    /// <summary>A quotation by itself: the speaker of the paragraph before.</summary>
    CarriedOnFar,

    /// <summary>A quotation by itself behind a paragraph that tells of somebody who has not spoken.</summary>
    Introduced,
}
