namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// Sorts as the runtime of the reference implementation sorts short arrays. Its order of suggested types is not
/// transitive (Dog before Feline by name, Canine before Dog as its interface), so the outcome depends on how the sort
/// goes about it.
/// </summary>
internal static class RunInsertionSort
{
    public static void Sort<T>(T[] items, Comparison<T> compare)
    {
        for (var next = TakeFirstRun(items, compare); next < items.Length; next++)
        {
            var item = items[next];
            var low = 0;
            var high = next;
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = compare(item, items[middle]) < 0 ? (low, middle) : (middle + 1, high);
            }

            Array.Copy(items, low, items, low + 1, next - low);
            items[low] = item;
        }
    }

    // The items in order at the start; those in reverse order are turned round.
    private static int TakeFirstRun<T>(T[] items, Comparison<T> compare)
    {
        if (items.Length < 2)
        {
            return items.Length;
        }

        var isDescending = compare(items[1], items[0]) < 0;
        var length = 2;
        while (length < items.Length && compare(items[length], items[length - 1]) < 0 == isDescending)
        {
            length++;
        }

        if (isDescending)
        {
            Array.Reverse(items, 0, length);
        }

        return length;
    }
}
