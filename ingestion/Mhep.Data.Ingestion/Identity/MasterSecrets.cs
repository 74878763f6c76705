using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// The key folder: a Data Protection key ring and, protected by it, random secrets of 32 bytes: 'client-secret-1.bin', which all providers begin with, and
/// 'client-secret-PROVIDER-2.bin' and on for a provider whose key was changed, with a hash of its code for PROVIDER.
/// The first process to need a secret makes it; all others, also those that start at the same moment, read that one.
/// </summary>
internal static class MasterSecrets
{
    private const string Purpose = "Mhep.Data.ClientIdentity";
    private const string Prefix = "client-secret-";
    private const string Suffix = ".bin";

    /// <summary>Adds the secrets of the folder that are not known yet, by the names of their files; leaves things as they are where the folder holds none.</summary>
    /// <exception cref="KeysUnavailableException">A file is there but cannot be read.</exception>
    public static void ReadNew(string folder, Dictionary<string, byte[]> known)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, Prefix + "*" + Suffix))
        {
            var name = Path.GetFileName(file);
            if (!known.ContainsKey(name)) known.Add(name, ReadOne(file));
        }
    }

    /// <summary>One provider's secrets by key version: the first, which is everyone's, and its own.</summary>
    /// <param name="known">By name of file.</param>
    /// <param name="providerCode">The provider's code, in any case.</param>
    public static SortedDictionary<byte, byte[]> Of(IReadOnlyDictionary<string, byte[]> known, string providerCode)
    {
        var own = OwnPrefix(providerCode);
        var secrets = new SortedDictionary<byte, byte[]>();
        foreach (var (name, secret) in known)
        {
            var start = name.StartsWith(own, StringComparison.Ordinal) ? own.Length : Prefix.Length;
            if (VersionOf(name, start) is { } version) secrets[version] = secret;
        }

        return secrets;
    }

    /// <summary>Makes a provider's secret of a version unless another process just did.</summary>
    /// <exception cref="KeysUnavailableException">The folder cannot be written.</exception>
    public static void Create(string folder, string providerCode, byte version) =>
        CreateFile(folder, OwnPrefix(providerCode) + version.ToString(CultureInfo.InvariantCulture) + Suffix);

    /// <summary>Makes the first secret unless another process just did.</summary>
    /// <exception cref="KeysUnavailableException">The folder cannot be written.</exception>
    public static void CreateFirst(string folder) => CreateFile(folder, Prefix + "1" + Suffix);

    /// <summary>A secret that is kept nowhere.</summary>
    public static SortedDictionary<byte, byte[]> Passing() => new() { [1] = SecretFile.Draw() };

    private static void CreateFile(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        try
        {
            SecretFile.Create(file, Purpose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw KeysUnavailableException.Unreadable(file, fault);
        }
    }

    private static byte[] ReadOne(string file)
    {
        try
        {
            return SecretFile.Read(file, Purpose);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw KeysUnavailableException.Unreadable(file, fault);
        }
    }

    private static byte? VersionOf(string name, int start) =>
        byte.TryParse(name.AsSpan(start..^Suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>A code may hold what a file name may not.</summary>
    private static string OwnPrefix(string providerCode) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(providerCode.ToUpperInvariant())).AsSpan(0, 8)) + "-";
}
