namespace Mhep.Data.Ingestion.Identity;

/// <summary>A file that stands for a right which one holder has at a time, of all processes on this machine. The system takes it back from a process that is killed.</summary>
internal static class HeldFile
{
    /// <summary>Takes the right; null while another has it. Dispose of it to let the next in.</summary>
    /// <param name="path">The file, made where it is missing; its folder is there. It stays: whoever deletes a file that others hold lets two of them in.</param>
    /// <exception cref="IOException">The disk is full, or refuses.</exception>
    public static FileStream? TryTake(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException fault) when (IsHeld(fault))
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of Linux and macOS, and a sharing or lock violation of Windows; a full disk is something else.</summary>
    private static bool IsHeld(IOException fault) =>
        OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) is 32 or 33 : fault.HResult is 11 or 35;
}
