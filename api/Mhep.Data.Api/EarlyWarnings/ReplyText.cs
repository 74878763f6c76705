using System.Globalization;
using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What a reply may say.</summary>
internal static class ReplyText
{
    /// <summary>The most characters of a reply.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Why a text is not kept; null: it may be.</summary>
    /// <param name="text">Trimmed.</param>
    public static ReplyRefusedError? Refusal(string text)
    {
        if (text.Length == 0) return new ReplyRefusedError("The reply is empty.", "reply-empty");
        if (text.Length > MostCharacters)
            return new ReplyRefusedError(string.Create(CultureInfo.InvariantCulture, $"The reply is longer than {MostCharacters:#,0} characters: say the rest when you speak."), "reply-too-long");
        return FreeTextScreen.Find(text) is { } found
            ? new ReplyRefusedError($"The reply was not kept, because it seems to hold {found}. Write it without: roles and numbers of people are enough.", "reply-personal-data")
            : null;
    }
}
