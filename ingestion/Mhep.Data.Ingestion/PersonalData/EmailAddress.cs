using System.Buffers;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>E-mail addresses: something, '@', and a name with a dot.</summary>
internal static class EmailAddress
{
    private static readonly SearchValues<char> DomainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <summary>Whether a text holds an address such as 'a.person@example.org'.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var domain = text[(at + 1)..];
            var length = domain.IndexOfAnyExcept(DomainCharacters);
            if (length >= 0) domain = domain[..length];
            var dot = domain.IndexOf('.');
            if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && dot > 0 && dot < domain.Length - 1) return true;
            var next = text[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
