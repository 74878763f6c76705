namespace Mhep.Data.Ingestion.Identity;

/// <summary>The keys that client ids are protected with are missing, unreadable or not those of this database. Nothing was stored.</summary>
public sealed class KeysUnavailableException : Exception
{
    /// <summary>Says what is wrong and what to do about it.</summary>
    /// <param name="message">Names the folder and the remedy; holds nothing of a client.</param>
    /// <param name="innerException">What the ring or the file system said.</param>
    public KeysUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal static KeysUnavailableException Missing(string folder) => new(
        $"The database holds clients, but the keys that their ids are protected with are not in {folder}. " +
        "Restore that folder from the backup that goes with the database, or name the folder that holds the keys. Nothing was changed.",
        null);

    internal static KeysUnavailableException Outdated(string folder, int version) => new(
        $"The database uses version {version} of a provider's key, which is not in {folder}: the folder is older than the database. " +
        "Restore the newest backup of that folder (all .xml and .bin files together). Nothing was changed.",
        null);

    internal static KeysUnavailableException NoMoreVersions(string folder) => new(
        $"A provider's key can be changed 254 times, and has been: a key of a 256th version cannot be written in {folder}. Nothing was changed.",
        null);

    internal static KeysUnavailableException Unreadable(string file, Exception reason) => new(
        $"The client keys in {file} cannot be read: {reason.Message} " +
        "Give this account read and write access to the folder, or restore the whole folder (all .xml and .bin files together) from its backup.",
        reason);

    internal static KeysUnavailableException OfAnotherDatabase(string folder, Exception reason) => new(
        $"The keys in {folder} are not those that the clients in this database were stored with. " +
        "Name the folder that belongs to this database, or restore it from its backup. Nothing was changed.",
        reason);
}
