using System.Text;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema.Privacy;

namespace Mhep.Data.Ingestion.Tests.Identity;

public sealed class ProviderKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mhep-keys-");
    private readonly ProviderKeys _keys;
    private readonly ProviderKeys _otherProvider;

    public ProviderKeysTests()
    {
        var identity = new ClientIdentity(_folder.FullName);
        _keys = identity.KeysOf("WWT", clientsStored: false, ProviderKeyVersion.First);
        _otherProvider = identity.KeysOf("TH", clientsStored: false, ProviderKeyVersion.First);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _otherProvider.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_same_id_gives_the_same_lookup_of_32_bytes()
    {
        Assert.Equal(_keys.LookupOf("00123"), _keys.LookupOf("00123"));
        Assert.Equal(32, _keys.LookupOf("00123").ToArray().Length);
        Assert.Equal(_keys.LookupOf("00123"), ClientLookup.Of(_keys.LookupOf("00123").ToArray()));
    }

    [Fact]
    public void The_same_id_at_another_provider_gives_another_lookup() =>
        Assert.NotEqual(_keys.LookupOf("00123"), _otherProvider.LookupOf("00123"));

    [Fact]
    public void A_provider_code_in_another_case_is_the_same_provider()
    {
        using var lower = new ClientIdentity(_folder.FullName).KeysOf("wwt", clientsStored: true, ProviderKeyVersion.First);

        Assert.Equal(_keys.LookupOf("00123"), lower.LookupOf("00123"));
    }

    [Theory]
    [InlineData("00123", " 00123 ")]
    [InlineData("00123", "\u200B00123\u00A0")]
    [InlineData("Caf\u00E9-1", "Cafe\u0301-1")]
    [InlineData("C-17", "c-17")]
    public void Spellings_of_one_id_are_the_same_client(string one, string other) =>
        Assert.Equal(_keys.LookupOf(one), _keys.LookupOf(other));

    [Theory]
    [InlineData("00123", "123")]
    [InlineData("C 1", "C1")]
    public void Leading_zeros_and_inner_spaces_matter(string one, string other) =>
        Assert.NotEqual(_keys.LookupOf(one), _keys.LookupOf(other));

    [Theory]
    [InlineData("00123")]
    [InlineData("Zo\u00EB-7")]
    public void An_encrypted_id_comes_back(string ownId) =>
        Assert.Equal(ownId, _keys.Decrypt(_keys.Encrypt(ownId, clientId: 42), clientId: 42));

    [Fact]
    public void The_same_id_is_encrypted_differently_each_time_and_never_in_clear()
    {
        var first = _keys.Encrypt("CLIENT-0001", clientId: 42);
        var second = _keys.Encrypt("CLIENT-0001", clientId: 42);

        Assert.NotEqual(first, second);
        Assert.Equal(_keys.Version, first[0]);
        Assert.Equal(-1, first.AsSpan().IndexOf(Encoding.UTF8.GetBytes("0001")));
    }

    [Fact]
    public void Any_changed_bit_is_found_out()
    {
        var encrypted = _keys.Encrypt("00123", clientId: 42);
        for (var i = 0; i < encrypted.Length; i++)
        {
            var changed = (byte[])encrypted.Clone();
            changed[i] ^= 0x10;
            Assert.Throws<KeysUnavailableException>(() => _keys.Decrypt(changed, clientId: 42));
        }
    }

    [Fact]
    public void An_encrypted_id_is_of_no_use_to_another_provider_in_another_row_or_cut_short()
    {
        var encrypted = _keys.Encrypt("00123", clientId: 42);

        Assert.Throws<KeysUnavailableException>(() => _otherProvider.Decrypt(encrypted, clientId: 42));
        Assert.Throws<KeysUnavailableException>(() => _keys.Decrypt(encrypted, clientId: 43));
        Assert.Throws<KeysUnavailableException>(() => _keys.Decrypt(encrypted.AsSpan(0, 20), clientId: 42));
    }

    [Fact]
    public void An_employer_is_the_same_in_any_case_and_spacing_but_not_at_another_provider()
    {
        Assert.Equal(_keys.HashOfEmployer("Acme Ltd"), _keys.HashOfEmployer("  ACME   ltd "));
        Assert.NotEqual(_keys.HashOfEmployer("Acme Ltd"), _otherProvider.HashOfEmployer("Acme Ltd"));
        Assert.NotEqual(_keys.HashOfEmployer("00123"), _keys.LookupOf("00123").ToArray());
    }

    [Fact]
    public void With_a_newer_secret_old_ids_can_still_be_read_and_new_ones_use_it()
    {
        var (older, newer) = (Enumerable.Repeat((byte)1, 32).ToArray(), Enumerable.Repeat((byte)2, 32).ToArray());
        using var before = new ProviderKeys("WWT", _folder.FullName, new Dictionary<byte, byte[]> { [1] = older }, 1);
        using var after = new ProviderKeys("WWT", _folder.FullName, new Dictionary<byte, byte[]> { [1] = older, [2] = newer }, 2);

        Assert.Equal("00123", after.Decrypt(before.Encrypt("00123", clientId: 42), clientId: 42));
        Assert.Equal(2, after.Encrypt("00123", clientId: 42)[0]);
        Assert.NotEqual(before.LookupOf("00123"), after.LookupOf("00123"));
        Assert.Throws<KeysUnavailableException>(() => before.Decrypt(after.Encrypt("00123", clientId: 42), clientId: 42));
    }
}
