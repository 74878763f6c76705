using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// A random secret of 32 bytes in a file of the key folder, protected by the Data Protection key ring that lies beside it. Of processes that make the
/// same one at the same moment the first makes it, and all read that one.
/// </summary>
public static class SecretFile
{
    private const int SecretBytes = 32;

    /// <summary>A secret that is kept nowhere.</summary>
    public static byte[] Draw() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>Makes a secret, and the folder with its ring where they are missing; leaves the one that is there alone.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="purpose">What it is for, as the ring tells purposes apart.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not.</exception>
    public static void Create(string file, string purpose)
    {
        var folder = Path.GetDirectoryName(file)!;
        PrivateFiles.CreateFolder(folder);
        using var turn = TakeTurn(folder);
        if (File.Exists(file)) return;
        var content = Ring(folder, purpose).Protect(Draw());
        FlushRing(folder);
        CreateWhole(file, content);
    }

    /// <summary>Reads a secret.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="purpose">What it was made for.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not.</exception>
    /// <exception cref="CryptographicException">It is damaged, or the ring is not the one that it was protected with.</exception>
    public static byte[] Read(string file, string purpose)
    {
        var folder = Path.GetDirectoryName(file)!;
        var content = File.ReadAllBytes(file);
        try
        {
            return Ring(folder, purpose).Unprotect(content);
        }
        catch (CryptographicException)
        {
            // The process that made the secret may have added its key to the ring after ours was read: a new ring sees it.
            return Ring(folder, purpose).Unprotect(content);
        }
    }

    private static IDataProtector Ring(string folder, string purpose) => DataProtectionProvider
        .Create(new DirectoryInfo(folder), ring => ring.SetApplicationName("Mhep.Data"))
        .CreateProtector(purpose);

    /// <summary>Rows may be committed a moment later: a power cut must not leave them behind without the keys to read them.</summary>
    private static void FlushRing(string folder)
    {
        foreach (var key in Directory.EnumerateFiles(folder, "*.xml"))
        {
            using var stream = new FileStream(key, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>
    /// One at a time looks whether there is a secret and makes it. Moving a file to where none is does not do: the system looks first and moves then, and of two
    /// that find none the second replaces a secret that the first has sealed rows with.
    /// </summary>
    private static FileStream TakeTurn(string folder)
    {
        var wait = default(SpinWait);
        while (true)
        {
            if (HeldFile.TryTake(Path.Combine(folder, "secrets.lock")) is { } turn) return turn;
            wait.SpinOnce();
        }
    }

    /// <summary>The file appears whole or not at all.</summary>
    private static void CreateWhole(string file, byte[] content)
    {
        var draft = file + "." + Guid.NewGuid().ToString("N") + ".new";
        using (var stream = PrivateFiles.Create(draft))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: false);
    }
}
