using System.CommandLine;
using System.Globalization;

namespace Mhep.Data.Api.CommandLine;

/// <summary>An option that holds a moment.</summary>
internal static class MomentOption
{
    /// <summary>A new option; an option belongs to one command.</summary>
    /// <param name="name">'--as-known-at'.</param>
    /// <param name="description">What the moment is.</param>
    public static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = description + ", as 2023-04-27T09:30:00Z.",
        HelpName = "MOMENT",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text.Contains('T', StringComparison.Ordinal)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
            result.AddError($"{name} '{text}' is no moment: write it as 2023-04-27T09:30:00Z.");
            return null;
        },
    };
}
