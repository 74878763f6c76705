namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// Runs one service day by day: referrals come as far as specialists have room, clients of a specialist who leaves go to a
/// colleague, some who left come back.
/// </summary>
internal sealed class ServiceSimulation
{
    private const double ReferralsPerDayOfAFullTimeSpecialist = 0.44;
    private const double ShareComingBack = 0.07;
    private const double FullPlace = 34;
    private const int DaysBeforeFirstReferral = 14;
    private const int DaysWithoutReferralsAtTheEnd = 84;
    private readonly ServicePlan _plan;
    private readonly char _letter;
    private readonly IReadOnlyList<SyntheticSpecialist> _specialists;
    private readonly Pcg32 _chance;
    private readonly DateOnly _last;
    private readonly List<SyntheticEpisode> _episodes = [];
    private readonly List<EpisodeCourse> _open = [];
    private readonly List<SyntheticEpisode> _left = [];
    private readonly Dictionary<string, int> _caseload = new(StringComparer.Ordinal);
    private int _clients;

    private ServiceSimulation(ServicePlan plan, char letter, IReadOnlyList<SyntheticSpecialist> specialists, int seed)
    {
        (_plan, _letter, _specialists) = (plan, letter, specialists);
        _chance = Pcg32.For(seed, $"{plan.Code} clients");
        _last = plan.End ?? ProgrammePlan.DataTo;
        foreach (var specialist in specialists) _caseload[specialist.Code] = 0;
    }

    /// <summary>All episodes of the service by referral date, those of one day in the order in which they came.</summary>
    public static IReadOnlyList<SyntheticEpisode> Run(
        ServicePlan plan, char letter, IReadOnlyList<SyntheticSpecialist> specialists, int seed)
    {
        var simulation = new ServiceSimulation(plan, letter, specialists, seed);
        foreach (var day in WorkingDays.Within(plan.Start, simulation._last)) simulation.Day(day);
        simulation.End();
        return simulation._episodes;
    }

    private void Day(DateOnly day)
    {
        var inPost = _specialists.Where(specialist => specialist.InPost(day)).ToList();
        HandOver(day, inPost);
        if (day >= _plan.Start.AddDays(DaysBeforeFirstReferral) && !(day > _plan.End?.AddDays(-DaysWithoutReferralsAtTheEnd)))
        {
            foreach (var specialist in inPost) Refer(specialist, day);
        }

        for (var index = 0; index < _open.Count; index++)
        {
            var course = _open[index];
            if (!course.Step(day)) continue;
            if (course.Episode.SpecialistCode is { } code) _caseload[code]--;
            _left.Add(course.Episode);
            _open.RemoveAt(index--);
        }
    }

    private void HandOver(DateOnly day, List<SyntheticSpecialist> inPost)
    {
        foreach (var episode in _open.Select(course => course.Episode))
        {
            if (episode.SpecialistCode is { } holder)
            {
                if (inPost.Exists(specialist => specialist.Code == holder)) continue;
                _caseload[holder]--;
            }

            episode.SpecialistCode = Receiver(episode, day, inPost)?.Code;
            if (episode.SpecialistCode is { } receiver) _caseload[receiver]++;
        }
    }

    /// <summary>
    /// The colleague with most room; rather one who was in post at all that has happened so far, because the client's row names
    /// one specialist for the whole episode. Nobody, for now, where all are full.
    /// </summary>
    private SyntheticSpecialist? Receiver(SyntheticEpisode episode, DateOnly day, List<SyntheticSpecialist> inPost)
    {
        DateOnly[] days =
            [episode.ReferralDate, episode.Engagement ?? episode.ReferralDate, .. episode.Jobs.Select(job => job.Start)];
        double Load(SyntheticSpecialist specialist) => _caseload[specialist.Code] / Places(specialist, day);
        var withRoom = inPost.Where(specialist => Load(specialist) < FullPlace).ToList();
        return withRoom.Where(specialist => Array.TrueForAll(days, specialist.InPost)).MinBy(Load) ?? withRoom.MinBy(Load);
    }

    /// <summary>A leader of a larger team carries half a caseload.</summary>
    private double Places(SyntheticSpecialist specialist, DateOnly day) =>
        (double)specialist.Fte(day) * (specialist.TeamLeader && _plan.Posts > 3 ? 0.5 : 1);

    private void Refer(SyntheticSpecialist specialist, DateOnly day)
    {
        var places = Places(specialist, day);
        var perPlace = _caseload[specialist.Code] / places;
        var room = perPlace < 12 ? 1.2 : perPlace < 19 ? 1 : perPlace < 24 ? 0.6 : perPlace < 27 ? 0.15 : 0;
        if (!_chance.Chance(ReferralsPerDayOfAFullTimeSpecialist * places * room * PandemicYear.Referrals(day))) return;

        var client = ComesBack(day) ?? ReferralDraw.Client(_plan, NextClientId(), day, _chance);
        var episode = ReferralDraw.Episode(_plan, client, specialist, day, _chance);
        _caseload[specialist.Code]++;
        _episodes.Add(episode);
        _open.Add(new EpisodeCourse(episode, _plan, _chance));
    }

    private SyntheticClient? ComesBack(DateOnly day)
    {
        if (!_chance.Chance(ShareComingBack) || _left.Count == 0) return null;
        var place = _chance.Below(_left.Count);
        if (_left[place].Discharge > day.AddDays(-45)) return null;
        var client = _left[place].Client;
        _left.RemoveAt(place);
        return client;
    }

    /// <summary>'SYNA-10042': the provider's letter, the site's number, and a running number.</summary>
    private string NextClientId() =>
        FormattableString.Invariant($"SYN{_letter}-{((_plan.Code[^1] - '0') * 10000) + ++_clients:00000}");

    private void End()
    {
        foreach (var course in _open)
        {
            course.Close(_last, serviceEnds: _plan.End is not null);
            // Newcomers whom nobody has met yet are partly still on the waiting list.
            if (!course.Waiting || course.Episode.FirstContact is not null || !_chance.Chance(0.5)) continue;
            course.Episode.ReferredTo = null;
            course.Episode.SpecialistCode = null;
        }
    }
}
