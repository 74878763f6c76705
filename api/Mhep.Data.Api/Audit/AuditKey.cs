using System.Security.Cryptography;
using Mhep.Data.Ingestion.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace Mhep.Data.Api.Audit;

/// <summary>
/// The key that entries of the audit log are sealed with: a random secret in the folder of the client keys, protected by the same ring,
/// so that whoever has the log alone cannot write it anew.
/// </summary>
internal static class AuditKey
{
    private const string Name = "audit-secret.bin";
    private const int SecretBytes = 32;

    /// <summary>The key of a database's log; the first process to need it makes it.</summary>
    /// <param name="databaseFile">Path of the database.</param>
    /// <exception cref="KeysUnavailableException">It is there but cannot be read.</exception>
    public static byte[] Beside(string databaseFile)
    {
        var folder = ClientIdentity.Beside(databaseFile).Folder;
        var file = Path.Combine(folder, Name);
        try
        {
            if (!File.Exists(file)) Create(folder, file);
            return Read(folder, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new KeysUnavailableException(
                $"The key of the audit log in {file} cannot be read or made: {fault.Message} Give this account read and write access to the folder, "
                + "or restore the whole folder (all .xml and .bin files together) from its backup.",
                fault);
        }
    }

    /// <summary>The key that a log was sealed with, to look at it.</summary>
    /// <param name="databaseFile">Path of the database.</param>
    /// <exception cref="KeysUnavailableException">It is not there: a new one would be of no use.</exception>
    public static byte[] OfLogBeside(string databaseFile)
    {
        var file = Path.Combine(ClientIdentity.Beside(databaseFile).Folder, Name);
        return File.Exists(file) ? Beside(databaseFile) : throw new KeysUnavailableException(
            $"The key that the audit log is sealed with is not in {file}: restore the key folder from the backup that goes with the database.", null);
    }

    private static byte[] Read(string folder, string file)
    {
        var content = File.ReadAllBytes(file);
        try
        {
            return Ring(folder).Unprotect(content);
        }
        catch (CryptographicException)
        {
            // The process that made the secret may have added its key to the ring after ours was read: a new ring sees it.
            return Ring(folder).Unprotect(content);
        }
    }

    /// <summary>The file appears whole or not at all, and whoever comes second leaves the first one's alone.</summary>
    private static void Create(string folder, string file)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var content = Ring(folder).Protect(RandomNumberGenerator.GetBytes(SecretBytes));
        var draft = $"{file}.{Guid.NewGuid():N}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    private static IDataProtector Ring(string folder) => DataProtectionProvider
        .Create(new DirectoryInfo(folder), ring => ring.SetApplicationName("Mhep.Data"))
        .CreateProtector("Mhep.Data.Audit");
}
