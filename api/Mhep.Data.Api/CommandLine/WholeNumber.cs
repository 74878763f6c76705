using System.CommandLine;
using System.Globalization;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Options that hold a number of things.</summary>
internal static class WholeNumber
{
    /// <summary>Makes the option take whole numbers above 0 only, and say so in one line.</summary>
    /// <typeparam name="T">A whole number, nullable or not.</typeparam>
    /// <param name="option">The option.</param>
    public static Option<T> AboveZero<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }]
                && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError($"{option.Name} '{text}' is no whole number above 0.");
            }
        });
        return option;
    }
}
