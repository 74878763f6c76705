using System.CommandLine;
using System.Globalization;

namespace Mhep.Data.Api.CommandLine;

/// <summary>An option that holds a day.</summary>
internal static class DateOption
{
    /// <summary>A new option; an option belongs to one command.</summary>
    /// <param name="name">'--data-from'.</param>
    /// <param name="description">What the day is.</param>
    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description + ", as 2023-04-27.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} '{text}' is no day: write it as 2023-04-27.");
            return null;
        },
    };
}
