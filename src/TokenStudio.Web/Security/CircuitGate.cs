namespace TokenStudio.Web.Security;

/// <summary>How many pages of the studio are open at once: of all, and from one address.</summary>
sealed class CircuitGate(StudioLimits limits)
{
    readonly Lock gate = new();
    readonly Dictionary<string, int> byAddress = [];
    int all;

    /// <summary>Open lines now.</summary>
    public int Open
    {
        get { lock (gate) return all; }
    }

    /// <summary>Why there is no room for another from this address; null while there is.</summary>
    public Phrase? Full(string address)
    {
        lock (gate) return Why(address);
    }

    public bool TryEnter(string address)
    {
        lock (gate)
        {
            if (Why(address) is not null) return false;
            byAddress[address] = byAddress.GetValueOrDefault(address) + 1;
            all++;
            return true;
        }
    }

    public void Leave(string address)
    {
        lock (gate)
        {
            all--;
            if (--byAddress[address] == 0) byAddress.Remove(address);
        }
    }

    Phrase? Why(string address)
    {
        if (byAddress.GetValueOrDefault(address) >= limits.CircuitsOfAddress) return $"{limits.CircuitsOfAddress} pages of the studio are open from your address already. Close one and load this page again.";
        if (all >= limits.Circuits) return "As many people work here as this studio has room for. Load this page again in a minute.";
        return null;
    }
}
