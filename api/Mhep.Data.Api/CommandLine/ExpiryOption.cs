using System.CommandLine;
using System.Globalization;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The option that says until when a key is valid.</summary>
internal static class ExpiryOption
{
    private const int DefaultDays = 365;

    /// <summary>A new option; an option belongs to one command.</summary>
    public static Option<string?> Create() => new("--expires")
    {
        Description = $"Last day, 2027-03-31, a moment, 2027-03-31T12:00:00Z, or so many days from now, 90d. Default {DefaultDays}d.",
        HelpName = "WHEN",
    };

    /// <summary>The moment from which on the key is refused, UTC; a day is valid to its end.</summary>
    /// <param name="text">What the option holds.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="CommandException">The text is none of the three.</exception>
    public static DateTime Read(string? text, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (text is null) return now.AddDays(DefaultDays);
        if (text.EndsWith('d') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 36500)
            return now.AddDays(days);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment.UtcDateTime;
        throw new CommandException($"--expires '{text}' is no day: write it as 2027-03-31, or as 90d for days from now.");
    }
}
