namespace Mhep.Data.Analytics.Lineage;

/// <summary>
/// The traced facts of the few sites looked at last: whoever looks into one figure soon looks into the next, and pages through its rows.
/// They are as large as a site's facts several times over, so only these few are kept, and none once its rows have changed.
/// </summary>
internal sealed class TracedSites
{
    /// <summary>How many sites are kept.</summary>
    public const int Kept = 4;

    private readonly Lock _changing = new();
    private readonly LinkedList<(SiteFacts Site, SiteFacts Traced)> _newestUsedFirst = [];

    /// <summary>The traced facts of a site; null where they are not kept.</summary>
    /// <param name="site">The facts that figures come from: the same object is of the same rows.</param>
    public SiteFacts? Find(SiteFacts site)
    {
        lock (_changing)
        {
            for (var node = _newestUsedFirst.First; node is not null; node = node.Next)
            {
                if (!ReferenceEquals(node.Value.Site, site)) continue;
                _newestUsedFirst.Remove(node);
                _newestUsedFirst.AddFirst(node);
                return node.Value.Traced;
            }
        }

        return null;
    }

    /// <summary>Keeps traced facts, in place of those of the same site from before, and of those used longest ago where there are too many.</summary>
    /// <param name="site">The facts that figures come from.</param>
    /// <param name="traced">The same facts, traced.</param>
    public void Keep(SiteFacts site, SiteFacts traced)
    {
        lock (_changing)
        {
            for (var node = _newestUsedFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Site.Code != site.Code) continue;
                _newestUsedFirst.Remove(node);
                break;
            }

            _newestUsedFirst.AddFirst((site, traced));
            if (_newestUsedFirst.Count > Kept) _newestUsedFirst.RemoveLast();
        }
    }
}
