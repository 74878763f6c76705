using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema.Privacy;

namespace Mhep.Data.Ingestion.Tests.Identity;

public sealed class ClientIdentityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mhep-keys-");

    private string Keys => Path.Combine(_folder.FullName, "keys");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_folder_beside_the_database_is_called_keys() =>
        Assert.Equal(Keys, ClientIdentity.Beside(Path.Combine(_folder.FullName, "mhep.db")).Folder);

    [Fact]
    public void Naming_the_folder_makes_nothing()
    {
        _ = new ClientIdentity(Keys);

        Assert.False(Directory.Exists(Keys));
    }

    [Fact]
    public void The_folder_and_the_secret_are_for_their_owner_only()
    {
        using var keys = new ClientIdentity(Keys).KeysOf("P", clientsStored: false, ProviderKeyVersion.First);

        Assert.Equal(1, keys.Version);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Keys));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Keys, "client-secret-1.bin")));
    }

    [Fact]
    public void A_restart_finds_the_same_keys()
    {
        using var before = new ClientIdentity(Keys).KeysOf("P", clientsStored: false, ProviderKeyVersion.First);
        using var after = new ClientIdentity(Keys).KeysOf("P", clientsStored: true, ProviderKeyVersion.First);

        Assert.Equal(before.LookupOf("C-1"), after.LookupOf("C-1"));
        Assert.Equal("C-1", after.Decrypt(before.Encrypt("C-1", 7), 7));
    }

    /// <summary>A hundred times: two that both find no secret meet within microseconds, which one try does not show.</summary>
    [Fact]
    public async Task All_who_start_at_the_same_moment_agree_on_the_keys()
    {
        for (var time = 0; time < 100; time++)
        {
            var folder = Path.Combine(Keys, FormattableString.Invariant($"{time}"));
            var start = new TaskCompletionSource();
            var starters = Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
            {
                await start.Task;
                using var keys = new ClientIdentity(folder).KeysOf("P", clientsStored: false, ProviderKeyVersion.First);
                return keys.LookupOf("C-1");
            })).ToList();
            start.SetResult();

            Assert.Single((await Task.WhenAll(starters)).Distinct());
            Assert.Equal(["client-secret-1.bin"], Directory.GetFiles(folder, "client-*").Select(Path.GetFileName));
        }
    }

    [Fact]
    public void Lost_keys_are_never_replaced_by_new_ones_while_clients_are_stored()
    {
        var fault = Assert.Throws<KeysUnavailableException>(() => new ClientIdentity(Keys).KeysOf("P", clientsStored: true, ProviderKeyVersion.First));

        Assert.Contains(Keys, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Restore that folder from the backup", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Keys));
    }

    [Fact]
    public void A_damaged_secret_is_named_with_what_to_do()
    {
        using (new ClientIdentity(Keys).KeysOf("P", clientsStored: false, ProviderKeyVersion.First))
        {
        }

        var file = Path.Combine(Keys, "client-secret-1.bin");
        var content = File.ReadAllBytes(file);
        content[^1] ^= 1;
        File.WriteAllBytes(file, content);

        var fault = Assert.Throws<KeysUnavailableException>(() => new ClientIdentity(Keys).KeysOf("P", clientsStored: true, ProviderKeyVersion.First));

        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        Assert.Contains("restore the whole folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_whose_ring_is_gone_cannot_be_read()
    {
        using (new ClientIdentity(Keys).KeysOf("P", clientsStored: false, ProviderKeyVersion.First))
        {
        }

        foreach (var key in Directory.GetFiles(Keys, "*.xml")) File.Delete(key);

        Assert.Throws<KeysUnavailableException>(() => new ClientIdentity(Keys).KeysOf("P", clientsStored: true, ProviderKeyVersion.First));
    }
}
