import { useEffect, useState } from 'react';

/** What was typed, once the user has paused: a look-up at every key would be one too many for Jira. */
export function useSettled(text: string, pauseMs = 300): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return settled;
}
