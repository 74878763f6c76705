using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// The key folder: a Data Protection key ring and, protected by it, one random secret of 32 bytes a key version, in 'client-secret-1.bin'.
/// The first process to need a secret makes it; all others, also those that start at the same moment, read that one.
/// </summary>
internal static class MasterSecrets
{
    private const int SecretBytes = 32;
    private const string Prefix = "client-secret-";
    private const string Suffix = ".bin";

    /// <summary>All secrets by key version; none where the folder holds none.</summary>
    /// <exception cref="KeysUnavailableException">A file is there but cannot be read.</exception>
    public static SortedDictionary<byte, byte[]> Read(string folder)
    {
        var secrets = new SortedDictionary<byte, byte[]>();
        if (!Directory.Exists(folder)) return secrets;
        foreach (var file in Directory.EnumerateFiles(folder, Prefix + "*" + Suffix))
        {
            if (VersionOf(file) is { } version) secrets.Add(version, ReadOne(folder, file));
        }

        return secrets;
    }

    /// <summary>Makes the first secret unless another process just did.</summary>
    /// <exception cref="KeysUnavailableException">The folder cannot be written.</exception>
    public static void CreateFirst(string folder)
    {
        var file = Path.Combine(folder, Prefix + "1" + Suffix);
        try
        {
            CreateFolder(folder);
            var content = Ring(folder).Protect(RandomNumberGenerator.GetBytes(SecretBytes));
            FlushRing(folder);
            CreateExclusively(file, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw KeysUnavailableException.Unreadable(file, fault);
        }
    }

    /// <summary>A secret that is kept nowhere.</summary>
    public static SortedDictionary<byte, byte[]> Passing() => new() { [1] = RandomNumberGenerator.GetBytes(SecretBytes) };

    private static byte[] ReadOne(string folder, string file)
    {
        try
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
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw KeysUnavailableException.Unreadable(file, fault);
        }
    }

    private static byte? VersionOf(string file)
    {
        var name = Path.GetFileName(file.AsSpan());
        return byte.TryParse(name[Prefix.Length..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
    }

    private static IDataProtector Ring(string folder) => DataProtectionProvider
        .Create(new DirectoryInfo(folder), ring => ring.SetApplicationName("Mhep.Data"))
        .CreateProtector("Mhep.Data.ClientIdentity");

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Rows may be committed a moment later: a power cut must not leave them behind without the keys to read them.</summary>
    private static void FlushRing(string folder)
    {
        foreach (var key in Directory.EnumerateFiles(folder, "*.xml"))
        {
            using var stream = new FileStream(key, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>The file appears whole or not at all, and whoever comes second leaves the first one's alone.</summary>
    private static void CreateExclusively(string file, byte[] content)
    {
        var draft = file + "." + Guid.NewGuid().ToString("N") + ".new";
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
}
