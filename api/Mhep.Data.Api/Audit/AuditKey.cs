using System.Security.Cryptography;
using Mhep.Data.Ingestion.Identity;

namespace Mhep.Data.Api.Audit;

/// <summary>
/// The key that entries of the audit log are sealed with: a random secret in the folder of the client keys, protected by the same ring,
/// so that whoever has the log alone cannot write it anew.
/// </summary>
internal static class AuditKey
{
    private const string Name = "audit-secret.bin";
    private const string Purpose = "Mhep.Data.Audit";

    /// <summary>The key of a database's log; the first process to need it makes it.</summary>
    /// <param name="databaseFile">Path of the database.</param>
    /// <exception cref="KeysUnavailableException">It is there but cannot be read.</exception>
    public static byte[] Beside(string databaseFile)
    {
        var file = Path.Combine(ClientIdentity.Beside(databaseFile).Folder, Name);
        try
        {
            if (!File.Exists(file)) SecretFile.Create(file, Purpose);
            return SecretFile.Read(file, Purpose);
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
}
