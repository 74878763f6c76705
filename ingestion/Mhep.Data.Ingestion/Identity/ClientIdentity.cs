using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// The keys that stand between a client in the database and the person: a folder outside the database, backed up with it but kept apart.
/// Without the folder the database names nobody; with another folder nothing can be loaded.
/// </summary>
public sealed class ClientIdentity
{
    private readonly Lock _reading = new();
    private readonly Dictionary<string, byte[]> _secrets = new(StringComparer.Ordinal);

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
    /// <param name="lookupVersion">
    /// The key version that the database looks the provider's clients up with (<see cref="KeyVersions"/>); null: the keys are for reading and sealing alone.
    /// </param>
    /// <exception cref="KeysUnavailableException">The keys are missing or cannot be read; the message says what to do.</exception>
    public ProviderKeys KeysOf(string providerCode, bool clientsStored, int? lookupVersion = null)
    {
        lock (_reading)
        {
            if (Read(clientsStored).Count == 0)
            {
                MasterSecrets.CreateFirst(Folder);
                Read(clientsStored: true);
            }

            return KeysOf(providerCode, lookupVersion);
        }
    }

    /// <summary>
    /// One provider's keys where nothing will be stored: a folder without keys stays as it is, and the keys given are good for
    /// comparing within this one workbook.
    /// </summary>
    /// <param name="providerCode">The provider's code, in any case.</param>
    /// <param name="clientsStored">Whether the database holds clients: then the keys must be there.</param>
    /// <param name="lookupVersion">The key version that the database looks the provider's clients up with (<see cref="KeyVersions"/>).</param>
    /// <exception cref="KeysUnavailableException">The keys are missing or cannot be read; the message says what to do.</exception>
    public ProviderKeys KeysForCheckOf(string providerCode, bool clientsStored, int lookupVersion)
    {
        lock (_reading)
        {
            return Read(clientsStored).Count > 0
                ? KeysOf(providerCode, lookupVersion)
                : new ProviderKeys(providerCode, Folder, MasterSecrets.Passing(), lookupVersion);
        }
    }

    /// <summary>What people are called in a study, from the first secret: it stays when a provider's key is changed.</summary>
    /// <param name="study">The study's name, in any case.</param>
    /// <exception cref="KeysUnavailableException">The keys are missing or cannot be read.</exception>
    public StudyPseudonyms PseudonymsOf(string study)
    {
        lock (_reading)
        {
            var secrets = MasterSecrets.Of(Read(clientsStored: true), "");
            var info = Encoding.UTF8.GetBytes("mhep/study/" + study.ToUpperInvariant());
            return new StudyPseudonyms(HKDF.DeriveKey(HashAlgorithmName.SHA256, secrets[secrets.Keys.Min()], outputLength: 32, info: info));
        }
    }

    /// <summary>Makes a provider's secret of a version, unless it is there already.</summary>
    internal void CreateSecret(string providerCode, byte version) => MasterSecrets.Create(Folder, providerCode, version);

    private ProviderKeys KeysOf(string providerCode, int? lookupVersion)
    {
        var secrets = MasterSecrets.Of(_secrets, providerCode);
        if (lookupVersion is { } version && !secrets.ContainsKey(checked((byte)version))) throw KeysUnavailableException.Outdated(Folder, version);
        return new ProviderKeys(providerCode, Folder, secrets, lookupVersion);
    }

    /// <summary>Looks each time: another process may have made a new secret, and what is sealed from then on is sealed under it.</summary>
    private Dictionary<string, byte[]> Read(bool clientsStored)
    {
        MasterSecrets.ReadNew(Folder, _secrets);
        return _secrets.Count > 0 || !clientsStored ? _secrets : throw KeysUnavailableException.Missing(Folder);
    }
}
