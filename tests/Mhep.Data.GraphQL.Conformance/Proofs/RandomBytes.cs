using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>Spoils bytes.</summary>
internal static class RandomBytes
{
    /// <summary>Bytes changed, left out, doubled or cut off at a few places.</summary>
    public static byte[] Mutated(byte[] sound, SeededChoice choice)
    {
        var bytes = sound.ToList();
        for (var count = choice.Between(1, 5); count > 0 && bytes.Count > 0; count--)
        {
            var at = choice.Below(bytes.Count);
            switch (choice.Below(5))
            {
                case 0:
                    bytes[at] = (byte)choice.Below(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(choice.Below(40), bytes.Count - at)));
                    break;
                case 3:
                    bytes.Insert(at, "{}[]\":,\\$@.!0-"u8[choice.Below(14)]);
                    break;
                default:
                    if (choice.OnceIn(4))
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
