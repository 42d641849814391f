import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { copyText } from './copy-text.ts';
import { Glyph } from './icons.tsx';

/** Copies a text and says so, on the button and to screen readers. */
export function CopyButton(props: { readonly label: string; readonly text: string }): ReactElement {
  const { language, announce } = usePane();
  const { copied, copyFailed } = language.texts.result;
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy(): Promise<void> {
    const isCopied = await copyText(props.text);
    setState(isCopied ? 'copied' : 'failed');
    announce(isCopied ? copied : copyFailed);
  }

  return (
    <>
      <DefaultButton className="copy-button" onClick={() => void copy()}>
        <Glyph name={state === 'copied' ? 'check' : 'copy'} />
        <span>{state === 'copied' ? copied : props.label}</span>
      </DefaultButton>
      {state === 'failed' ? <p className="copy-failed">{copyFailed}</p> : null}
    </>
  );
}
