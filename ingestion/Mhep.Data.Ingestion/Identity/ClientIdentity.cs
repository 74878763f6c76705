namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// The keys that stand between a client in the database and the person: a folder outside the database, backed up with it but kept apart.
/// Without the folder the database names nobody; with another folder nothing can be loaded.
/// </summary>
public sealed class ClientIdentity
{
    private readonly Lock _reading = new();
    private SortedDictionary<byte, byte[]> _secrets = [];

    /// <summary>Names the folder; nothing is read or made before the first client is.</summary>
    /// <param name="folder">Made when first needed, readable by its owner only.</param>
    public ClientIdentity(string folder) => Folder = Path.GetFullPath(folder);

    /// <summary>Where the keys are.</summary>
    public string Folder { get; }

    /// <summary>The folder used where none is configured: 'keys' beside the database file.</summary>
    /// <param name="databaseFile">Path of the database file.</param>
    public static ClientIdentity Beside(string databaseFile) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(databaseFile)) ?? ".", "keys"));

    /// <summary>One provider's keys.</summary>
    /// <param name="providerCode">The provider's code, in any case.</param>
    /// <param name="clientsStored">Whether the database holds clients: then the keys must be there, and new ones would be of no use.</param>
    /// <exception cref="KeysUnavailableException">The keys are missing or cannot be read; the message says what to do.</exception>
    public ProviderKeys KeysOf(string providerCode, bool clientsStored)
    {
        lock (_reading)
        {
            if (Read(clientsStored).Count == 0)
            {
                MasterSecrets.CreateFirst(Folder);
                Read(clientsStored: true);
            }

            return new ProviderKeys(providerCode, Folder, _secrets);
        }
    }

    /// <summary>
    /// One provider's keys where nothing will be stored: a folder without keys stays as it is, and the keys given are good for
    /// comparing within this one workbook.
    /// </summary>
    /// <param name="providerCode">The provider's code, in any case.</param>
    /// <param name="clientsStored">Whether the database holds clients: then the keys must be there.</param>
    /// <exception cref="KeysUnavailableException">The keys are missing or cannot be read; the message says what to do.</exception>
    public ProviderKeys KeysForCheckOf(string providerCode, bool clientsStored)
    {
        lock (_reading)
        {
            var secrets = Read(clientsStored);
            return new ProviderKeys(providerCode, Folder, secrets.Count > 0 ? secrets : MasterSecrets.Passing());
        }
    }

    private SortedDictionary<byte, byte[]> Read(bool clientsStored)
    {
        if (_secrets.Count == 0) _secrets = MasterSecrets.Read(Folder);
        return _secrets.Count > 0 || !clientsStored ? _secrets : throw KeysUnavailableException.Missing(Folder);
    }
}
