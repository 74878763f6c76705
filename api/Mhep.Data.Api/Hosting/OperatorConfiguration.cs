using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.CommandLine;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// What an operator says: a file, and over it environment variables that begin with <c>MHEP_</c> (<c>MHEP_Access__UnknownCaller</c>). A
/// secret in the file is refused: such files are copied, mailed and checked in.
/// </summary>
internal static class OperatorConfiguration
{
    // As a member is called, or ends: ClientSecret.
    private static readonly string[] SecretNames = ["password", "secret", "apikey", "token", "privatekey"];

    /// <summary>Reads it.</summary>
    /// <param name="file">A JSON file; null for none.</param>
    /// <exception cref="CommandException">The file is not there, is no JSON, or holds a secret.</exception>
    public static IConfigurationRoot Load(string? file)
    {
        if (file is not null && !File.Exists(file)) throw new CommandException($"there is no file '{file}'.");
        var builder = new ConfigurationBuilder();
        try
        {
            if (file is not null)
            {
                builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
                RefuseSecrets(builder.Build());
            }

            return builder.AddEnvironmentVariables("MHEP_").Build();
        }
        catch (InvalidDataException)
        {
            throw new CommandException($"'{file}' is not JSON, or not as docs/security.md shows it.");
        }
    }

    /// <summary>Whether a text is a whole key, secret and all.</summary>
    public static bool IsKey(string text) => text.Split([' ', '=', ':'], StringSplitOptions.RemoveEmptyEntries).Any(part => KeyText.TryParse(part, out _));

    private static void RefuseSecrets(IConfigurationRoot configuration)
    {
        foreach (var (name, value) in configuration.AsEnumerable())
        {
            if (value is not { Length: > 0 }) continue;
            var last = name.Split(':')[^1];
            if (IsKey(value) || value.Contains("PRIVATE KEY-----", StringComparison.Ordinal) || SecretNames.Any(name => last.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new CommandException(
                    $"the configuration holds a secret at {name}: secrets come from the environment (MHEP_...) or from a file of their own. Replace it, as it may have been copied.");
            }
        }
    }
}
