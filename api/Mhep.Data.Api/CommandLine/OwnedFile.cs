namespace Mhep.Data.Api.CommandLine;

/// <summary>A file with clients' own ids in it: its owner's alone, there whole or not at all, and never in the place of another.</summary>
internal static class OwnedFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="write">Writes it; gives null, or why there is none, in a sentence.</param>
    /// <returns>The path.</returns>
    /// <exception cref="CommandException">A file is there already, the folder is not, or there is none to write.</exception>
    public static async Task<string> WriteAsync(string path, Func<Stream, Task<string?>> write)
    {
        if (File.Exists(path) || Directory.Exists(path)) throw new CommandException($"'{path}' is there already and is not replaced: name another file with --out.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new CommandException($"there is no folder '{folder}'.");
        var unfinished = path + ".part";
        try
        {
            string? refusal;
            await using (var file = new FileStream(unfinished, OfOwnerOnly())) refusal = await write(file);
            if (refusal is not null) throw new CommandException(char.ToLowerInvariant(refusal[0]) + refusal[1..]);
            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return path;
    }

    /// <summary>A code as part of a file's name.</summary>
    public static string NameOf(string code) =>
        string.Concat(code.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '_'));

    private static FileStreamOptions OfOwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
