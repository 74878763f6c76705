using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>
/// The end of a log, kept outside of it and sealed: '1204 HASH SEAL' on one line. It appears whole or not at all.
/// </summary>
internal static class AuditAnchor
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">Tells whether the platform made it.</param>
    /// <returns>The end that it names; null where it is missing, cannot be read or was made by someone else.</returns>
    public static ChainEnd? Read(string file, byte[] key)
    {
        if (!File.Exists(file)) return null;
        var parts = File.ReadAllText(file).TrimEnd('\n').Split(' ');
        if (parts is not [var number, var hash, var seal]) return null;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return null;
        var end = new ChainEnd(sequence, hash);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SealOf(end, key)), Encoding.UTF8.GetBytes(seal)) ? end : null;
    }

    /// <summary>Puts it in the place of the one before. Only the holder of the lock does so.</summary>
    public static void Write(string file, ChainEnd end, byte[] key)
    {
        var draft = file + ".new";
        using (var stream = PrivateFile.Create(draft))
        {
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{end.Sequence} {end.Hash} {SealOf(end, key)}\n")));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    private static string SealOf(ChainEnd end, byte[] key) =>
        AuditRow.SealOf(string.Create(CultureInfo.InvariantCulture, $"anchor {end.Sequence} {end.Hash}"), key);
}
