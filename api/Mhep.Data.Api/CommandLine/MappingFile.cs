using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Api.CommandLine;

/// <summary>A mapping that a command was given as a file.</summary>
internal static class MappingFile
{
    private const long LargestFile = 4_000_000;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CommandException">It is not there, or has faults, each named by its field with what to do.</exception>
    public static ProviderMapping Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new CommandException($"there is no file '{path}'.");
        if (file.Length > LargestFile) throw new CommandException($"'{path}' is too large for a mapping.");
        return MappingReader.Read(File.ReadAllText(path), out var faults) ?? throw Refused(path, faults);
    }

    /// <summary>What is said of a mapping with faults.</summary>
    /// <param name="what">The file, or what else it came from.</param>
    /// <param name="faults">What is wrong.</param>
    public static CommandException Refused(string what, IReadOnlyList<MappingFault> faults) =>
        new($"the mapping cannot be used ({what}).{string.Concat(faults.Select(fault => Environment.NewLine + "  " + Printable.Of(fault.ToString())))}");
}
