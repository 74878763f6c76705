using System.CommandLine;
using Mhep.Data.Ingestion;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Arguments and options of the commands that read workbooks, and what was given for them.</summary>
internal sealed class WorkbookOptions
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Workbooks (.xlsx, .xls, .xlsb, .csv), in the order they are to be read.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _database = DatabaseOption.Create();
    private readonly Option<DateOnly?> _dataFrom = DateOption.Create("--data-from", "First day that the files cover, where they do not say");
    private readonly Option<DateOnly?> _dataTo = DateOption.Create("--data-to", "Last day that the files cover, where they do not say");
    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "The provider whose files they are: its sites alone, and its mapping. Without it they are the programme's.",
        HelpName = "CODE",
    };

    private readonly Option<string?> _mapping = new("--mapping")
    {
        Description = "What the files' own headings and codes mean (JSON, docs/ingestion.md), instead of what is stored for the provider.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print each report as a JSON object." };
    private readonly Option<bool> _acceptGoodRows = new("--accept-good-rows")
    {
        Description = "Leave rows that need fixing out and take the others; without it one such row refuses its file.",
    };

    private readonly Option<string?> _annotated = new("--annotated")
    {
        Description = "Write a copy of the workbook with what was found in it: colours, comments, a column Errors and a sheet Findings. Replaces a file of that name.",
        HelpName = "OUT",
    };

    private readonly Option<int> _maxRows = Limit("--max-rows", "Most rows of a workbook", IngestionLimits.Default.MaxRows);
    private readonly Option<int> _maxSent = Limit("--max-file-mb", "Largest file, in MB", Megabytes(IngestionLimits.Default.MaxSentBytes));
    private readonly Option<int> _maxInflated = Limit("--max-unpacked-mb", "Largest file when unpacked, in MB", Megabytes(IngestionLimits.Default.MaxInflatedBytes));

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in new Option[] { _database, _provider, _mapping, _dataFrom, _dataTo, _acceptGoodRows, _json, _annotated, _maxRows, _maxSent, _maxInflated })
            command.Add(option);
    }

    /// <summary>What was given.</summary>
    /// <exception cref="CommandException">A file is not there, or the days or the database make no sense.</exception>
    public WorkbookArguments Read(ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(_dataFrom), parsed.GetValue(_dataTo));
        if (from > to) throw new CommandException("--data-from lies after --data-to.");
        var limits = new IngestionLimits
        {
            MaxRows = parsed.GetRequiredValue(_maxRows),
            MaxSentBytes = parsed.GetRequiredValue(_maxSent) * 1_000_000L,
            MaxInflatedBytes = parsed.GetRequiredValue(_maxInflated) * 1_000_000L,
        };
        var files = Existing(parsed.GetRequiredValue(_files));
        return new WorkbookArguments(
            files,
            DatabaseOption.Open(parsed.GetRequiredValue(_database)),
            from,
            to,
            limits,
            parsed.GetValue(_json),
            parsed.GetValue(_acceptGoodRows))
        {
            Annotated = AnnotatedCopy.Target(files, parsed.GetValue(_annotated)),
            ProviderCode = parsed.GetValue(_provider),
            Mapping = parsed.GetValue(_mapping) is { } mapping ? MappingFile.Read(mapping) : null,
        };
    }

    /// <summary>Looked for before the first is read: a slip in the last name should not leave the others ingested.</summary>
    private static string[] Existing(string[] files)
    {
        foreach (var file in files)
        {
            if (Directory.Exists(file)) throw new CommandException($"'{file}' is a folder: name the files in it.");
            if (!File.Exists(file)) throw new CommandException($"there is no file '{file}'.");
        }

        return files;
    }

    private static Option<int> Limit(string name, string description, int value) =>
        new Option<int>(name) { Description = description + ".", HelpName = "N", DefaultValueFactory = _ => value }.AboveZero();

    private static int Megabytes(long bytes) => (int)(bytes / 1_000_000);
}
