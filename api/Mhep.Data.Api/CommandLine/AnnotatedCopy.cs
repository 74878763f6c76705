using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Writes a workbook with what was found in it beside the one that was read.</summary>
internal static class AnnotatedCopy
{
    /// <summary>Where the copy is to go, looked at before anything is read.</summary>
    /// <param name="files">The files to read.</param>
    /// <param name="path">What was asked for; null: no copy.</param>
    /// <exception cref="CommandException">No copy can be made, or not there.</exception>
    public static string? Target(IReadOnlyList<string> files, string? path)
    {
        if (path is null) return null;
        if (files is not [var file]) throw new CommandException("--annotated takes one workbook at a time: give one FILE.");
        var extension = Path.GetExtension(file);
        if (!extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) && !extension.Equals(".xlsm", StringComparison.OrdinalIgnoreCase))
            throw new CommandException($"only .xlsx workbooks can be sent back annotated: open '{file}' in Excel, choose 'Save as', 'Excel Workbook (.xlsx)', and name that file.");
        if (!Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase))
            throw new CommandException($"--annotated '{path}' must end in {extension}, as the workbook does.");
        if (Path.GetFullPath(path) == Path.GetFullPath(file))
            throw new CommandException("--annotated names the workbook itself, which is never changed: give another name.");
        if (Directory.Exists(path)) throw new CommandException($"--annotated '{path}' is a folder: name a file in it.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder) ? path : throw new CommandException($"there is no folder '{folder}' for --annotated.");
    }

    /// <summary>Writes the copy, all of it or nothing.</summary>
    /// <param name="file">The file that was read.</param>
    /// <param name="report">What was found in it.</param>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="terminal">Told what became of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task WriteAsync(
        string file, IngestionReport report, WorkbookArguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        if (arguments.Annotated is not { } path) return;
        var unfinished = path + ".part";
        try
        {
            string? refusal;
            await using (var content = File.OpenRead(file))
            await using (var output = File.Create(unfinished))
                refusal = await Task.Run(() => AnnotatedWorkbook.Write(content, report, output, arguments.Limits, cancellationToken), cancellationToken);
            if (refusal is null) File.Move(unfinished, path, overwrite: true);
            await terminal.Error.WriteLineAsync(refusal is null ? $"Written with what was found in it: {path}" : $"mhep: {refusal}");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
